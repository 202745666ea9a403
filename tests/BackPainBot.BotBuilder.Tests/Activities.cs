using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests;

internal static class Activities
{
    public static Activity Message(string? text = null) => From(ActivityTypes.Message, text);

    public static Activity From(string type, string? text = null) => new(type)
    {
        Id = "in-1",
        Text = text,
        ChannelId = "emulator",
        ServiceUrl = "http://localhost:5000/",
        From = new ChannelAccount("user", "Ann"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "talk"),
    };
}
