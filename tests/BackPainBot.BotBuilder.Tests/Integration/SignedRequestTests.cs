// The published package fetches metadata over HTTPS with a client of its own, which no test can reach.
#if !BOTBUILDER_NUGET
using System.Net;
using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.BotBuilder.Tests.Integration;

public sealed class SignedRequestTests : IDisposable
{
    private readonly FakeLoginService _login = new();
    private int _turns;

    public void Dispose() => _login.Dispose();

    [Fact]
    public async Task Process_TokenOfTheChannel_RunsTheTurn()
    {
        await using var bot = await StartAsync();

        using var response = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task Process_TokenOfAKeyPublishedSinceTheLastOne_RunsTheTurn()
    {
        await using var bot = await StartAsync();
        using var before = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));
        _login.RotateKey();

        using var response = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, _turns);
    }

    [Fact]
    public async Task Process_LoginServiceDownAfterTheFirstToken_StillKnowsItsKeys()
    {
        using var rsa = RSA.Create(2048);
        await using var bot = await StartAsync();
        using var before = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));
        _login.Down = true;
        using var unknown = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl, key: new RsaSecurityKey(rsa) { KeyId = "made-up" }));

        using var response = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));

        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Process_TokenThatTheEmulatorGotAsThisBot_RunsTheTurn()
    {
        await using var bot = await StartAsync();

        using var response = await bot.PostAsync(bot.Activity(), _login.SignAsBot("app-1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task Process_TokenOfAnotherBot_IsUnauthorized()
    {
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.SignAsBot("app-2"));
    }

    [Fact]
    public async Task Process_EmulatorTokenOfAnUnknownVersion_IsUnauthorized()
    {
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.SignAsBot("app-1", version: "3.0"));
    }

    [Fact]
    public async Task Process_TokenForAnotherBot_IsUnauthorized()
    {
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.Sign(bot.Connector.ServiceUrl, audience: "app-2"));
    }

    [Fact]
    public async Task Process_TokenOfAnotherIssuer_IsUnauthorized()
    {
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.Sign(bot.Connector.ServiceUrl, issuer: FakeLoginService.Issuer + "/"));
    }

    [Fact]
    public async Task Process_TokenForAnotherServiceUrl_IsUnauthorized()
    {
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.Sign("https://elsewhere.example"));
    }

    [Fact]
    public async Task Process_TokenThatEndedSixMinutesAgo_IsUnauthorized()
    {
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.Sign(bot.Connector.ServiceUrl, expiresInMinutes: -6));
    }

    [Fact]
    public async Task Process_TokenSignedByAnotherKeyOfTheSameName_IsUnauthorized()
    {
        using var rsa = RSA.Create(2048);
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.Sign(bot.Connector.ServiceUrl, key: new RsaSecurityKey(rsa) { KeyId = _login.Key.KeyId }));
    }

    [Fact]
    public async Task Process_KeyNotEndorsedForTheChannel_IsUnauthorized()
    {
        using var login = new FakeLoginService { Endorsements = """["msteams"]""" };
        await using var bot = await StartAsync(login);

        await AssertRefusedAsync(bot, login.Sign(bot.Connector.ServiceUrl));
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a b c")]
    public async Task Process_GarbageToken_IsUnauthorized(string authorization)
    {
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, authorization);
    }

    [Fact]
    public async Task Send_ManyTurnsAtOnce_AllCarryTheOneTokenThatWasFetched()
    {
        await using var bot = await StartAsync(turn: (turn, cancel) => turn.SendActivityAsync("hello", cancellationToken: cancel));

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
        await using var bot = await StartAsync(turn: (turn, cancel) => turn.SendActivityAsync("hello", cancellationToken: cancel), appType: "UserAssignedMSI");

        using var response = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));

        Assert.Equal("Bearer outbound-1", Assert.Single(bot.Connector.Requests).Authorization);
    }

    [Fact]
    public async Task ContinueConversation_AsAnotherBot_IsRefused()
    {
        await using var bot = await StartAsync();
        var reference = new ConversationReference { Conversation = new ConversationAccount { Id = "c1" }, ServiceUrl = bot.Connector.ServiceUrl };

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Adapter.ContinueConversationAsync("app-2", reference, (_, _) => Task.CompletedTask, default));
    }

    private Task<BotServer> StartAsync(FakeLoginService? login = null, BotCallbackHandler? turn = null, string appType = "SingleTenant")
    {
        login ??= _login;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = appType,
            ["MicrosoftAppId"] = "app-1",
            ["MicrosoftAppPassword"] = appType == "SingleTenant" ? "secret" : null,
            ["MicrosoftAppTenantId"] = "tenant-1",
            ["ValidateAuthority"] = "false",
            ["ToChannelFromBotLoginUrl"] = "https://bot.login.example/tenant-1",
            ["ToChannelFromBotOAuthScope"] = "https://api.login.example",
            ["ToBotFromChannelTokenIssuer"] = FakeLoginService.Issuer,
            ["ToBotFromChannelOpenIdMetadataUrl"] = FakeLoginService.Issuer + "/metadata",
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = FakeLoginService.Issuer + "/metadata",
        }).Build();
        var credentials = new ConfigurationServiceClientCredentialFactory(configuration, login.CreateClient());
        return BotServer.StartAsync(
            turn ?? ((_, _) => Task.FromResult(Interlocked.Increment(ref _turns))),
            new ConfigurationBotFrameworkAuthentication(configuration, credentials, httpClientFactory: login));
    }

    private async Task AssertRefusedAsync(BotServer bot, string authorization)
    {
        using var response = await bot.PostAsync(bot.Activity(), authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, _turns);
    }
}
#endif
