using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("message")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("typing")]
    [InlineData("event")]
    public async Task OnTurnAsync_Type_ReachesItsHandler(string type)
    {
        Assert.Equal([type], await HeardAsync(Activities.From(type)));
    }

    [Fact]
    public async Task OnTurnAsync_UnknownType_IsUnrecognized()
    {
        Assert.Equal(["unrecognized"], await HeardAsync(Activities.From("telepathy")));
    }

    [Fact]
    public async Task OnTurnAsync_NoType_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => HeardAsync(Activities.From(null!)));
    }

    [Fact]
    public async Task OnTurnAsync_UserJoined_IsTold()
    {
        var update = Activities.From(ActivityTypes.ConversationUpdate);
        update.MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("user")];

        Assert.Equal(["added bot,user"], await HeardAsync(update));
    }

    [Fact]
    public async Task OnTurnAsync_OnlyTheBotJoined_IsNotTold()
    {
        var update = Activities.From(ActivityTypes.ConversationUpdate);
        update.MembersAdded = [new ChannelAccount("bot")];

        Assert.Empty(await HeardAsync(update));
    }

    [Fact]
    public async Task OnTurnAsync_UserLeft_IsTold()
    {
        var update = Activities.From(ActivityTypes.ConversationUpdate);
        update.MembersRemoved = [new ChannelAccount("user")];

        Assert.Equal(["removed user"], await HeardAsync(update));
    }

    [Fact]
    public async Task OnTurnAsync_Reactions_AreToldBothWays()
    {
        var reaction = Activities.From(ActivityTypes.MessageReaction);
        reaction.ReactionsAdded = [new MessageReaction("like")];
        reaction.ReactionsRemoved = [new MessageReaction("sad")];

        Assert.Equal(["reacted like", "took back sad"], await HeardAsync(reaction));
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task OnTurnAsync_InstallationUpdate_GoesByItsAction(string action, string expected)
    {
        var update = Activities.From(ActivityTypes.InstallationUpdate);
        update.Action = action;

        Assert.Equal([expected], await HeardAsync(update));
    }

    [Fact]
    public async Task OnTurnAsync_TokenResponse_IsNotAnOrdinaryEvent()
    {
        var response = Activities.From(ActivityTypes.Event);
        response.Name = SignInConstants.TokenResponseEventName;

        Assert.Empty(await HeardAsync(response));
    }

    private static async Task<List<string>> HeardAsync(Activity activity)
    {
        var bot = new Listener();
        await bot.OnTurnAsync(new RecordingAdapter().Turn(activity), default);
        return bot.Heard;
    }
}
