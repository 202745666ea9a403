using BackPainBot.Dialogs;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

public sealed class ChannelProfilesTests
{
    [Theory]
    [InlineData("emulator", null, true, true, 20)]
    [InlineData("webchat", null, true, true, 20)]
    [InlineData("directline", null, true, true, 20)]
    [InlineData("msteams", "personal", true, true, 6)]
    [InlineData("msteams", "groupChat", false, true, 6)]
    [InlineData("msteams", "channel", false, true, 6)]
    [InlineData("sms", null, false, false, 20)]
    [InlineData(null, null, false, false, 20)]
    public void For_Channel_TellsWhatItShows(
        string? channel, string? kind, bool suggestedActions, bool markdown, int maxActions)
    {
        var activity = new Activity { ChannelId = channel, Conversation = new ConversationAccount(conversationType: kind) };

        Assert.Equal(new ChannelProfile(suggestedActions, markdown, maxActions), new ChannelProfiles().For(activity));
    }
}
