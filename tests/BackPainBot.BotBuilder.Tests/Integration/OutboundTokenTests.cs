// As SignedRequestTests: the turns that send need a signed request to begin with.
#if !BOTBUILDER_NUGET
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Integration;

public sealed class OutboundTokenTests : IDisposable
{
    private static readonly BotCallbackHandler Greet = (turn, cancel) => turn.SendActivityAsync("hello", cancellationToken: cancel);

    private readonly FakeLoginService _login = new();

    public void Dispose() => _login.Dispose();

    [Fact]
    public async Task Send_ManyTurnsAtOnce_AllCarryTheOneTokenThatWasFetched()
    {
        await using var bot = await _login.StartBotAsync(Greet);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var response = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));
        }));

        Assert.Equal(10, bot.Connector.Requests.Count);
        Assert.All(bot.Connector.Requests, sent => Assert.Equal("Bearer outbound-1", sent.Authorization));
        Assert.Equal(1, _login.TokensIssued);
    }

    [Fact]
    public async Task Send_AsAManagedIdentity_CarriesItsToken()
    {
        await using var bot = await _login.StartBotAsync(Greet, appType: "UserAssignedMSI");

        using var response = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));

        Assert.Equal("Bearer outbound-1", Assert.Single(bot.Connector.Requests).Authorization);
    }

    [Fact]
    public async Task ContinueConversation_AsAnotherBot_IsRefused()
    {
        await using var bot = await _login.StartBotAsync(Greet);
        var reference = new ConversationReference { Conversation = new ConversationAccount { Id = "c1" }, ServiceUrl = bot.Connector.ServiceUrl };

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Adapter.ContinueConversationAsync("app-2", reference, Greet, default));
    }
}
#endif
