using System.Security.Principal;
using BackPainBot.BotBuilder.Tests.Integration;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Connector;

public sealed class ProactiveTests
{
    private static readonly BotCallbackHandler Silent = (_, _) => Task.CompletedTask;

    [Fact]
    public async Task ContinueConversation_WithAKeptReference_SendsToThatConversation()
    {
        ConversationReference? kept = null;
        await using var bot = await BotServer.StartAsync((turn, _) =>
        {
            kept = turn.Activity.GetConversationReference();
            return Task.CompletedTask;
        });
        using var response = await bot.PostAsync(bot.Activity(conversationId: "c1"));

        await bot.Adapter.ContinueConversationAsync("", kept, (turn, cancel) => turn.SendActivityAsync("Any better today?", cancellationToken: cancel), default);

        var sent = Assert.Single(bot.Connector.Requests);
        Assert.Equal("c1", sent.Segments[2]);
        Assert.Equal("Any better today?", sent.Body.GetProperty("text").GetString());
        Assert.Equal("user-1", sent.Body.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task ContinueConversation_Turn_IsAnEventWithAnIdentity()
    {
        await using var bot = await BotServer.StartAsync(Silent);
        var reference = new ConversationReference { Conversation = new ConversationAccount { Id = "c1" }, ChannelId = "emulator", ServiceUrl = bot.Connector.ServiceUrl };
        string? name = null;
        IIdentity? identity = null;

        await bot.Adapter.ContinueConversationAsync("", reference, (turn, _) =>
        {
            name = turn.Activity.Name;
            identity = turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey);
            return Task.CompletedTask;
        }, default);

        Assert.Equal(ActivityEventNames.ContinueConversation, name);
        Assert.NotNull(identity);
    }

    [Fact]
    public async Task ContinueConversation_ActivityWithoutServiceUrl_IsRefused()
    {
        await using var bot = await BotServer.StartAsync(Silent);
        var activity = new Activity(ActivityTypes.Event) { Conversation = new ConversationAccount { Id = "c1" } };

        await Assert.ThrowsAsync<ArgumentException>(() => bot.Adapter.ContinueConversationAsync("", activity, Silent, default));
    }

    [Fact]
    public async Task CreateConversation_ChannelGivesAnId_RunsATurnInIt()
    {
        await using var bot = await BotServer.StartAsync(Silent);
        bot.Connector.Answer = request => request.Target == "/v3/conversations" ? new(201, """{"id":"new-1"}""") : new(201, """{"id":"sent-1"}""");
        var parameters = new ConversationParameters { Bot = new ChannelAccount { Id = "bot-1" }, Members = [new ChannelAccount { Id = "user-1" }] };
        string? name = null;

        await bot.Adapter.CreateConversationAsync("", "emulator", bot.Connector.ServiceUrl, null, parameters, (turn, cancel) =>
        {
            name = turn.Activity.Name;
            return turn.SendActivityAsync("hello", cancellationToken: cancel);
        }, default);

        Assert.Equal(ActivityEventNames.CreateConversation, name);
        Assert.Equal(2, bot.Connector.Requests.Count);
        Assert.Equal("user-1", bot.Connector.Requests[0].Body.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal("new-1", bot.Connector.Requests[1].Segments[2]);
    }
}
