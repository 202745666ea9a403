using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests;

/// <summary>Who may talk to a registered bot. A row of claims is the attack list's.</summary>
public sealed class GateTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly CountingAdapter _adapter = new();
    private OpenIdServer _channel = null!;
    private OpenIdServer _entra = null!;
    private BotServer _bot = null!;

    public async Task InitializeAsync()
    {
        _channel = await OpenIdServer.StartAsync("channel", "msteams", "emulator");
        _entra = await OpenIdServer.StartAsync("entra");
        _bot = await StartAsync("Production");
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
        await _entra.DisposeAsync();
    }

    [Fact]
    public async Task Post_ChannelsToken_Passes() => await AssertPassesAsync(Sign(Token()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer bnVsbA.W10.AA")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Post_NoUsableToken_Is401(string? authorization)
    {
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, authorization);
        Assert.Equal(0, _channel.Fetches);
    }

    [Fact]
    public async Task Post_BadTokenAndBadBody_Is401BecauseTheTokenIsFirst() =>
        await BotServer.AssertRefusedAsync(HttpStatusCode.Unauthorized, await _bot.PostAsync("{", "Bearer a.b.c"));

    [Fact]
    public async Task Post_SignatureOfAnotherKind_Is401()
    {
        var publicKey = OpenIdServer.KeyOf("channel").ExportSubjectPublicKeyInfo();
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] tokens =
        [
            $"Bearer {Token().WithHeader("alg", "none").Unsigned()}.",
            Token().WithHeader("alg", "none").SignedBy(OpenIdServer.KeyOf("channel")),
            Token().WithHeader("alg", "HS256").SignedWith(data => HMACSHA256.HashData(publicKey, data)),
            Token().WithHeader("alg", "ES256").SignedWith(data => curve.SignData(data, HashAlgorithmName.SHA256)),
            Token().WithHeader("alg", "RS512").SignedWith(
                data => OpenIdServer.KeyOf("channel").SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
            Token().SignedBy(OpenIdServer.KeyOf("other")),
            Token().SignedBy(OpenIdServer.KeyOf("entra")),
            Token().WithHeader("kid", null).SignedBy(OpenIdServer.KeyOf("channel")),
            Sign(Token()) + "x",
        ];

        foreach (var token in tokens) await AssertRefusedAsync(HttpStatusCode.Unauthorized, token);
    }

    [Theory]
    [InlineData("jwk")]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("x5c")]
    [InlineData("crit")]
    public async Task Post_TokenThatBringsItsKey_Is401(string header) =>
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, Sign(Token().WithHeader(header, _entra.Url)));

    [Theory]
    [InlineData("exp", -299, true)]
    [InlineData("exp", -301, false)]
    [InlineData("nbf", 299, true)]
    [InlineData("nbf", 301, false)]
    public async Task Post_TokenAtTheEdgeOfItsLife_IsTakenWithinFiveMinutes(string claim, int seconds, bool passes)
    {
        var token = Sign(Token().With(claim, _clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds()));

        if (passes) await AssertPassesAsync(token);
        else await AssertRefusedAsync(HttpStatusCode.Unauthorized, token);
    }

    [Theory]
    [InlineData("exp", null)]
    [InlineData("exp", "\"9999999999\"")]
    [InlineData("nbf", "\"soon\"")]
    [InlineData("aud", null)]
    [InlineData("aud", "\"https://api.botframework.com\"")]
    [InlineData("aud", "\"5C1F9F02-7A2B-4A51-9D3C-0D8F6F6F0A11\"")]
    [InlineData("aud", "[\"5c1f9f02-7a2b-4a51-9d3c-0d8f6f6f0a11\"]")]
    [InlineData("iss", null)]
    [InlineData("iss", "\"https://api.botframework.com/\"")]
    [InlineData("iss", "\"https://api.botframework.us\"")]
    [InlineData("iss", "\"https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/\"")]
    public async Task Post_ClaimThatIsWrong_Is401(string claim, string? json) =>
        await AssertRefusedAsync(
            HttpStatusCode.Unauthorized, Sign(Token().With(claim, json is null ? null : JsonNode.Parse(json))));

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Post_ChannelThatTheKeyDoesNotSpeakFor_Is403(string? channelId) =>
        await AssertRefusedAsync(HttpStatusCode.Forbidden, Sign(Token()), Activity().With("channelId", channelId));

    [Theory]
    [InlineData(null)]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://user@smba.trafficmanager.net/emea/")]
    public async Task Post_TokenForAnotherServiceUrl_Is403(string? serviceUrl) =>
        await AssertRefusedAsync(HttpStatusCode.Forbidden, Sign(Token().With("serviceurl", serviceUrl)));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://user@smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://localhost:56150/")]
    public async Task Post_ServiceUrlThatIsNotTrusted_Is403(string serviceUrl) =>
        await AssertRefusedAsync(
            HttpStatusCode.Forbidden,
            Sign(Token().With("serviceurl", serviceUrl)),
            Activity().With("serviceUrl", serviceUrl));

    [Theory]
    [InlineData("contoso", true)]
    [InlineData("fabrikam", false)]
    [InlineData(null, false)]
    public async Task Post_TenantsAreLimited_OnlyThoseArePassed(string? tenant, bool passes)
    {
        await using var bot = await StartAsync("Production", "--Gate:AllowedTenants:0=contoso");
        var activity = Activity();
        activity["conversation"]!["tenantId"] = tenant;

        var response = await bot.PostAsync(activity.ToJsonString(), Sign(Token()));

        Assert.Equal(passes ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Post_KeysRotated_PassesAfterOneFetch()
    {
        await AssertPassesAsync(Sign(Token()));
        _channel.AddKey("next", "msteams");
        var token = Token().WithHeader("kid", "next").SignedBy(OpenIdServer.KeyOf("next"));

        _clock.Advance(TimeSpan.FromMinutes(5));
        await AssertPassesAsync(token);

        Assert.Equal(2, _channel.Fetches);
    }

    [Fact]
    public async Task Post_ManyUnknownKeys_FetchAtMostEveryFiveMinutes()
    {
        await AssertPassesAsync(Sign(Token()));
        for (var i = 0; i < 5; i++)
            await AssertRefusedAsync(HttpStatusCode.Unauthorized, Sign(Token().WithHeader("kid", $"{i}")));

        Assert.Equal(1, _channel.Fetches);
    }

    [Fact]
    public async Task Post_KeysCannotBeFetchedYet_Is503AndHealsByItself()
    {
        _channel.IsDown = true;
        await AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, Sign(Token()));

        _channel.IsDown = false;
        _clock.Advance(TimeSpan.FromSeconds(5));

        await AssertPassesAsync(Sign(Token()));
    }

    [Fact]
    public async Task Post_KeysGoneAfterTheyWereFetched_StillPasses()
    {
        await AssertPassesAsync(Sign(Token()));
        _channel.IsDown = true;
        _clock.Advance(TimeSpan.FromDays(2));

        await AssertPassesAsync(Sign(Token()));
    }

    [Fact]
    public async Task Post_EmulatorsTokenInProduction_Is401()
    {
        var token = Tests.Token.OfEmulator(_clock.GetUtcNow()).SignedBy(OpenIdServer.KeyOf("entra"));

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, token, Activity().With("channelId", "emulator"));
        Assert.Equal(0, _entra.Fetches);
    }

    [Fact]
    public async Task Post_EmulatorsTokenInDevelopment_SpeaksForTheEmulatorOnly()
    {
        await using var bot = await StartAsync("Development");
        var token = Tests.Token.OfEmulator(_clock.GetUtcNow()).SignedBy(OpenIdServer.KeyOf("entra"));
        var local = Activity().With("serviceUrl", "http://localhost:56150/_connector");

        var asEmulator = await bot.PostAsync(local.With("channelId", "emulator").ToJsonString(), token);
        var asTeams = await bot.PostAsync(local.With("channelId", "msteams").ToJsonString(), token);

        Assert.Equal(HttpStatusCode.OK, asEmulator.StatusCode);
        await BotServer.AssertRefusedAsync(HttpStatusCode.Forbidden, asTeams);
    }

    [Theory]
    [InlineData("ver", null)]
    [InlineData("ver", "3.0")]
    [InlineData("ver", "1.0")]
    [InlineData("azp", null)]
    [InlineData("azp", "another-app")]
    [InlineData("aud", "https://api.botframework.com")]
    [InlineData("scp", "user_impersonation")]
    [InlineData("iss", "https://login.microsoftonline.com/another-tenant/v2.0")]
    public async Task Post_EntraTokenOfSomebodyElse_Is401(string claim, string? value)
    {
        await using var bot = await StartAsync("Development");
        var token = Tests.Token.OfEmulator(_clock.GetUtcNow()).With("appid", Tests.Token.AppId).With(claim, value);

        var response = await bot.PostAsync(
            Activity().With("channelId", "emulator").ToJsonString(), token.SignedBy(OpenIdServer.KeyOf("entra")));

        await BotServer.AssertRefusedAsync(HttpStatusCode.Unauthorized, response);
    }

    private async Task AssertPassesAsync(string token)
    {
        var before = _adapter.Passed;
        var response = await _bot.PostAsync(Activity().ToJsonString(), token);
        Assert.Equal((HttpStatusCode.OK, before + 1), (response.StatusCode, _adapter.Passed));
    }

    private async Task AssertRefusedAsync(HttpStatusCode expected, string? token, JsonObject? activity = null)
    {
        var before = _adapter.Passed;
        await BotServer.AssertRefusedAsync(expected, await _bot.PostAsync((activity ?? Activity()).ToJsonString(), token));
        Assert.Equal(before, _adapter.Passed);
        if (token?.Length > 20) Assert.DoesNotContain(_bot.Log.Lines, line => line.Contains(token[10..], StringComparison.Ordinal));
    }

    private Task<BotServer> StartAsync(string environment, params string[] settings) => BotServer.StartAsync(
        [
            $"--MicrosoftAppId={Tests.Token.AppId}",
            "--MicrosoftAppPassword=secret",
            $"--ToBotFromChannelOpenIdMetadataUrl={_channel.Url}",
            $"--ToBotFromEmulatorOpenIdMetadataUrl={_entra.Url}",
            .. settings,
        ],
        environment,
        services => services.AddSingleton<IBotFrameworkHttpAdapter>(_adapter).AddSingleton<TimeProvider>(_clock));

    private Token Token() => Tests.Token.OfChannel(ServiceUrl, _clock.GetUtcNow());

    private static string Sign(Token token) => token.SignedBy(OpenIdServer.KeyOf("channel"));

    private static JsonObject Activity() => Activities.Message(ServiceUrl, channelId: "msteams");
}
