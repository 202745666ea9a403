using BackPainBot.Dialogs;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

public sealed class ChannelProfilesTests
{
    [Theory]
    [InlineData("emulator", null, true, true, 20, true)]
    [InlineData("webchat", null, true, true, 20, true)]
    [InlineData("directline", null, true, true, 20, true)]
    [InlineData("msteams", "personal", true, true, 3, true)]
    [InlineData("msteams", "groupChat", false, true, 3, true)]
    [InlineData("msteams", "channel", false, true, 3, true)]
    [InlineData("sms", null, false, false, 20, false)]
    [InlineData(null, null, false, false, 20, false)]
    public void For_Channel_TellsWhatItShows(
        string? channel, string? kind, bool suggestedActions, bool markdown, int maxActions, bool cards)
    {
        var activity = new Activity { ChannelId = channel, Conversation = new ConversationAccount(conversationType: kind) };

        Assert.Equal(new ChannelProfile(suggestedActions, markdown, maxActions, cards, TextApart: channel == "msteams"), new ChannelProfiles().For(activity));
    }
}
