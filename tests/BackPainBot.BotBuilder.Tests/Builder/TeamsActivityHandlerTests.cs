using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class TeamsActivityHandlerTests
{
    [Theory]
    [InlineData("messageUpdate", "editMessage", "edited")]
    [InlineData("messageUpdate", "undeleteMessage", "undeleted")]
    [InlineData("messageDelete", "softDeleteMessage", "deleted")]
    public async Task OnTurnAsync_MessageEvent_ReachesItsHandler(string type, string eventType, string expected)
    {
        Assert.Equal([expected], await HeardAsync($$"""{"channelData":{"eventType":"{{eventType}}" },"type":"{{type}}","channelId":"msteams"}"""));
    }

    [Fact]
    public async Task OnTurnAsync_MessageEventOfAnotherChannel_IsNoTeamsEvent()
    {
        Assert.Empty(await HeardAsync("""{"type":"messageUpdate","channelId":"webchat","channelData":{"eventType":"editMessage"}}"""));
    }

    [Fact]
    public async Task OnTurnAsync_ChannelRenamed_NamesTheChannelAndItsTeam()
    {
        Assert.Equal(["renamed 19:c in 19:t"], await HeardAsync("""
            {"type":"conversationUpdate","channelId":"msteams","channelData":{"eventType":"channelRenamed","channel":{"id":"19:c"},"team":{"id":"19:t"}}}
            """));
    }

    [Fact]
    public async Task OnTurnAsync_MemberLeftATeam_IsATeamsMember()
    {
        Assert.Equal(["left 29:ann, 19:t"], await HeardAsync("""
            {"type":"conversationUpdate","channelId":"msteams","membersRemoved":[{"id":"29:ann"}],"channelData":{"team":{"id":"19:t"}}}
            """));
    }

    [Fact]
    public async Task OnTurnAsync_MemberKnownInFull_IsATeamsMember()
    {
        Assert.Equal(["joined ann@example.com"], await HeardAsync("""
            {"type":"conversationUpdate","channelId":"msteams","membersAdded":[{"id":"29:ann","email":"ann@example.com"}],"channelData":{}}
            """));
    }

    private static async Task<List<string>> HeardAsync(string json)
    {
        var bot = new TeamsListener();
        await bot.OnTurnAsync(new RecordingAdapter().Turn(await Json.ReadAsync<Activity>(json)), default);
        return bot.Heard;
    }

    private sealed class TeamsListener : TeamsActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Hear("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Hear("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Hear("deleted");

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Hear($"renamed {channelInfo.Id} in {teamInfo.Id}");

        protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Hear($"left {teamsMembersRemoved[0].Id}, {teamInfo.Id}");

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Hear($"joined {teamsMembersAdded[0].Email}");

        private Task Hear(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
