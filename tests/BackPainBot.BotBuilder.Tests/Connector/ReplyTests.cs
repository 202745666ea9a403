using System.Net;
using BackPainBot.BotBuilder.Tests.Integration;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Connector;

public sealed class ReplyTests
{
    [Fact]
    public async Task Send_AnsweringAMessage_RepliesToItInItsConversation()
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivityAsync("Where does it hurt?", cancellationToken: cancel));

        using var response = await bot.PostAsync(bot.Activity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var sent = Assert.Single(bot.Connector.Requests);
        Assert.Equal("POST /v3/conversations/c1%7Clivechat/activities/in-1", $"{sent.Method} {sent.Target}");
        Assert.Equal("Where does it hurt?", sent.Body.GetProperty("text").GetString());
        Assert.Equal("in-1", sent.Body.GetProperty("replyToId").GetString());
        Assert.Equal("bot-1", sent.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user-1", sent.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.False(sent.Body.TryGetProperty("id", out _));
    }

    [Theory]
    [InlineData("/_connector")]
    [InlineData("/_connector/")]
    [InlineData("/amer/tenant-1/")]
    public async Task Send_ServiceUrlWithAPath_KeepsThePath(string path)
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivityAsync("hello", cancellationToken: cancel));

        using var response = await bot.PostAsync(bot.Activity(serviceUrl: bot.Connector.ServiceUrl + path, conversationId: "c1"));

        Assert.Equal(path.TrimEnd('/') + "/v3/conversations/c1/activities/in-1", Assert.Single(bot.Connector.Requests).Target);
    }

    [Theory]
    [InlineData("19:aB_c-1@thread.tacv2;messageid=1795")]
    [InlineData("a/b?c#d%41")]
    public async Task Send_AnyConversationId_StaysOnePartOfThePath(string id)
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivityAsync("hello", cancellationToken: cancel));

        using var response = await bot.PostAsync(bot.Activity(channelId: "msteams", conversationId: id));

        Assert.Equal(["v3", "conversations", id, "activities", "in-1"], Assert.Single(bot.Connector.Requests).Segments);
    }

    [Fact]
    public async Task Send_MessageThatRepliesToNothing_GoesToTheConversation()
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivityAsync("hello", cancellationToken: cancel));

        using var response = await bot.PostAsync(bot.Activity().Replace("\"id\":\"in-1\", ", "", StringComparison.Ordinal));

        Assert.EndsWith("/activities", Assert.Single(bot.Connector.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ConnectorGivesAnId_ReturnsIt()
    {
        ResourceResponse? sent = null;
        await using var bot = await BotServer.StartAsync(async (turn, cancel) => sent = await turn.SendActivityAsync("hello", cancellationToken: cancel));

        using var response = await bot.PostAsync(bot.Activity());

        Assert.Equal("sent-1", sent?.Id);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    public async Task Send_ConnectorAnswersWithoutABody_IsSent(int status)
    {
        ResourceResponse? sent = null;
        await using var bot = await BotServer.StartAsync(async (turn, cancel) => sent = await turn.SendActivityAsync("hello", cancellationToken: cancel));
        bot.Connector.Answer = _ => new(status, "");

        using var response = await bot.PostAsync(bot.Activity());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", sent?.Id);
    }

    [Fact]
    public async Task Send_ConnectorRefuses_ThrowsWithStatusAndBody()
    {
        ErrorResponseException? error = null;
        await using var bot = await BotServer.StartAsync(async (turn, cancel) =>
            error = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("my secret", cancellationToken: cancel)));
        bot.Connector.Answer = _ => new(403, """{"error":{"code":"BotDisabledByAdmin","message":"no"}}""");

        using var response = await bot.PostAsync(bot.Activity());

        Assert.Equal("Operation returned an invalid status code 'Forbidden'", error?.Message);
        Assert.Equal("BotDisabledByAdmin", error?.Body.Error.Code);
    }

    [Fact]
    public async Task Send_SeveralActivities_AllArriveInOrder()
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivitiesAsync(
            [new Activity(ActivityTypes.Typing), MessageFactory.Text("one"), new Activity(ActivityTypesEx.Delay) { Value = 1 }, MessageFactory.Text("two")], cancel));

        using var response = await bot.PostAsync(bot.Activity());

        Assert.Equal(["typing", "message", "message"], bot.Connector.Requests.Select(sent => sent.Body.GetProperty("type").GetString()));
        Assert.Equal("two", bot.Connector.Requests[^1].Body.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("msteams", 0)]
    public async Task Send_Trace_ReachesOnlyTheEmulator(string channelId, int requests)
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace) { Name = "step" }, cancel));

        using var response = await bot.PostAsync(bot.Activity(channelId: channelId));

        Assert.Equal(requests, bot.Connector.Requests.Count);
    }

    [Fact]
    public async Task Update_SentActivity_PutsItUnderItsId()
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) =>
        {
            var update = MessageFactory.Text("changed");
            update.Id = "sent|1";
            return turn.UpdateActivityAsync(update, cancel);
        });

        using var response = await bot.PostAsync(bot.Activity());

        var sent = Assert.Single(bot.Connector.Requests);
        Assert.Equal("PUT /v3/conversations/c1%7Clivechat/activities/sent%7C1", $"{sent.Method} {sent.Target}");
        Assert.Equal("changed", sent.Body.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Delete_SentActivity_DeletesItByItsId()
    {
        await using var bot = await BotServer.StartAsync((turn, cancel) => turn.DeleteActivityAsync("sent|1", cancel));

        using var response = await bot.PostAsync(bot.Activity());

        var sent = Assert.Single(bot.Connector.Requests);
        Assert.Equal("DELETE /v3/conversations/c1%7Clivechat/activities/sent%7C1", $"{sent.Method} {sent.Target}");
    }
}
