// The published package fetches metadata over HTTPS with a client of its own, which no test can reach.
#if !BOTBUILDER_NUGET
using System.Net;

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
        await using var bot = await StartAsync();
        using var before = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl));
        _login.Down = true;
        using var unknown = await bot.PostAsync(bot.Activity(), _login.Sign(bot.Connector.ServiceUrl, key: new(FakeLoginService.ForgedKey.Rsa) { KeyId = "made-up" }));

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
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.Sign(bot.Connector.ServiceUrl, key: FakeLoginService.ForgedKey));
    }

    [Fact]
    public async Task Process_KeyNotEndorsedForTheChannel_IsUnauthorized()
    {
        _login.Endorsements = """["msteams"]""";
        await using var bot = await StartAsync();

        await AssertRefusedAsync(bot, _login.Sign(bot.Connector.ServiceUrl));
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

    private Task<BotServer> StartAsync() => _login.StartBotAsync((_, _) => Task.FromResult(Interlocked.Increment(ref _turns)));

    private async Task AssertRefusedAsync(BotServer bot, string authorization)
    {
        using var response = await bot.PostAsync(bot.Activity(), authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, _turns);
    }
}
#endif
