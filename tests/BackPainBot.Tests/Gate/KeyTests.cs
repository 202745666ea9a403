using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.Gate;

/// <summary>Where the keys come from that tokens are checked with, and for how long they hold.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly CountingAdapter _adapter = new();
    private OpenIdServer _channel = null!;
    private BotServer _bot = null!;

    public async Task InitializeAsync()
    {
        _channel = await OpenIdServer.StartAsync("channel", ["msteams"]);
        _bot = await BotServer.StartAsync(
            [
                $"--MicrosoftAppId={Token.AppId}",
                "--MicrosoftAppPassword=secret",
                "--MicrosoftAppTenantId=own-tenant",
                .. AnotherCloud.Settings("https://login.example.org/tenant", $"{_channel.Url}"),
            ],
            configure: services => services.AddSingleton<IBotFrameworkHttpAdapter>(_adapter).AddSingleton<TimeProvider>(_clock));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Post_TokenAtTheEdgeOfItsLife_IsTakenWithinFiveMinutes()
    {
        await AssertStatusAsync(HttpStatusCode.OK, Sign(In("exp", -299)));
        await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(In("exp", -301)));
        await AssertStatusAsync(HttpStatusCode.OK, Sign(In("nbf", 299)));
        await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(In("nbf", 301)));
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel.With("nbf", null)));
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel.With("exp", 253402300799)));
    }

    [Fact]
    public async Task Post_TokenOfTheBotsOwnTenant_PassesInDevelopment()
    {
        var token = Token.OfEmulator(_clock.GetUtcNow())
            .WithHeader("kid", "channel")
            .With("iss", "https://login.microsoftonline.com/own-tenant/v2.0");

        await AssertStatusAsync(HttpStatusCode.OK, Sign(token), channelId: "emulator");
    }

    [Fact]
    public async Task Post_Strangers_FetchNothing()
    {
        await AssertStatusAsync(HttpStatusCode.Unauthorized, null);
        await AssertStatusAsync(HttpStatusCode.Unauthorized, "Bearer a.b.c");
        await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(OfChannel.With("aud", "another")));
        await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(OfChannel.WithHeader("alg", "HS256")));
        await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(OfChannel.WithHeader("kid", null)));

        Assert.Equal(0, _channel.Fetches);
    }

    [Fact]
    public async Task Post_KeysRotated_PassesAfterOneFetch()
    {
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
        _channel.Keys.Add(OpenIdServer.Publish("next", ["msteams"]));
        _clock.Advance(TimeSpan.FromMinutes(5));

        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel.WithHeader("kid", "next"), "next"));
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel.WithHeader("kid", "next"), "next"));

        Assert.Equal(2, _channel.Fetches);
    }

    [Fact]
    public async Task Post_KeyWithdrawn_Is401AfterADay()
    {
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
        _channel.Keys.Clear();
        _channel.Keys.Add(OpenIdServer.Publish("next", ["msteams"]));
        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));

        _clock.Advance(TimeSpan.FromSeconds(1));

        await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(OfChannel));
    }

    [Fact]
    public async Task Post_UnknownKeys_FetchAtMostEveryFiveMinutes()
    {
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
        _clock.Advance(TimeSpan.FromSeconds(299));
        for (var i = 0; i < 3; i++) await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(OfChannel.WithHeader("kid", $"{i}")));
        Assert.Equal(1, _channel.Fetches);

        _clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 3; i++) await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(OfChannel.WithHeader("kid", $"{i}")));

        Assert.Equal(2, _channel.Fetches);
    }

    [Fact]
    public async Task Post_MetadataDownAtFirst_Is503AndHealsByItself()
    {
        _channel.Instead = () => Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        await AssertStatusAsync(HttpStatusCode.ServiceUnavailable, Sign(OfChannel));
        _channel.Instead = null;
        _clock.Advance(TimeSpan.FromSeconds(4));
        await AssertStatusAsync(HttpStatusCode.ServiceUnavailable, Sign(OfChannel));
        Assert.Equal(1, _channel.Fetches);

        _clock.Advance(TimeSpan.FromSeconds(1));

        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
        Assert.Contains(_bot.Log.Lines, line => line.StartsWith($"Keys could not be fetched from {_channel.Url}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_MetadataDownAfterwards_StillPasses()
    {
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
        _channel.Instead = () => Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        _clock.Advance(TimeSpan.FromDays(2));

        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));

        Assert.Equal(2, _channel.Fetches);
    }

    [Fact]
    public async Task Post_ManyBeforeThereAreKeys_WaitForOneFetchAndHoldUpNobody()
    {
        var mayAnswer = new TaskCompletionSource();
        _channel.MayAnswer = mayAnswer.Task;
        var waiting = Enumerable.Range(0, 64).Select(_ => SendAsync(Sign(OfChannel))).ToList();

        await AssertStatusAsync(HttpStatusCode.Unauthorized, null);
        Assert.DoesNotContain(waiting, one => one.IsCompleted);
        mayAnswer.SetResult();

        Assert.All(await Task.WhenAll(waiting), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(1, _channel.Fetches);
    }

    [Fact]
    public async Task Post_MetadataNeverCome_Is503AfterTenSeconds()
    {
        var mayAnswer = new TaskCompletionSource();
        _channel.MayAnswer = mayAnswer.Task;
        var waiting = SendAsync(Sign(OfChannel));
        while (_channel.Fetches == 0) await Task.Delay(10);

        _clock.Advance(TimeSpan.FromSeconds(10));

        await BotServer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, await waiting);
        mayAnswer.SetResult();
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
    }

    [Fact]
    public async Task Post_MetadataRedirect_Is503AndNobodyFollows()
    {
        await using var other = await OpenIdServer.StartAsync("channel", ["msteams"]);
        _channel.Instead = () => Results.Redirect(other.Url);

        await AssertStatusAsync(HttpStatusCode.ServiceUnavailable, Sign(OfChannel));

        Assert.Equal(0, other.Fetches);
    }

    [Fact]
    public async Task Post_KeysOnAnotherHost_Is503AndNobodyAsksThere()
    {
        await using var other = await OpenIdServer.StartAsync("channel", ["msteams"]);
        _channel.Metadata["jwks_uri"] = $"{other.Origin}/not-keys";

        await AssertStatusAsync(HttpStatusCode.ServiceUnavailable, Sign(OfChannel));

        Assert.Equal(0, other.Fetches);
    }

    [Fact]
    public async Task Post_MetadataThatCheckNothing_Is503()
    {
        var sound = _channel.Metadata.ToJsonString();
        foreach (var (name, json) in new[]
        {
            ("id_token_signing_alg_values_supported", "[]"),
            ("id_token_signing_alg_values_supported", "[\"ES256\",\"HS256\",\"none\"]"),
            ("id_token_signing_alg_values_supported", "null"),
            ("jwks_uri", "\"\""),
            ("jwks_uri", "\"keys\""),
            ("jwks_uri", "7"),
        })
        {
            _channel.Instead = () => Results.Text(JsonNode.Parse(sound)!.AsObject().With(name, JsonNode.Parse(json)).ToJsonString());
            await AssertStatusAsync(HttpStatusCode.ServiceUnavailable, Sign(OfChannel));
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(6, _channel.Fetches);
    }

    [Fact]
    public async Task Post_MetadataThatAreNone_Is503()
    {
        _channel.Instead = () => Results.Text("<html></html>");

        await AssertStatusAsync(HttpStatusCode.ServiceUnavailable, Sign(OfChannel));
    }

    [Fact]
    public async Task Post_MetadataTooLarge_Is503()
    {
        _channel.Metadata["x"] = new string('x', 3 * 1024 * 1024);

        await AssertStatusAsync(HttpStatusCode.ServiceUnavailable, Sign(OfChannel));
    }

    [Fact]
    public async Task Post_KeyThatSignsNothing_Is401()
    {
        _channel.Keys.Add(OpenIdServer.Publish("sound", ["msteams"]));
        foreach (var (name, value) in new[] { ("kty", "oct"), ("kty", null), ("use", "enc") })
        {
            _channel.Keys[0] = OpenIdServer.Publish("channel", ["msteams"]).With(name, value);
            _clock.Advance(TimeSpan.FromDays(1));
            await AssertStatusAsync(HttpStatusCode.Unauthorized, Sign(OfChannel));
        }
    }

    [Fact]
    public async Task Post_NoKeyThatSigns_Is503()
    {
        _channel.Keys[0]!["use"] = "enc";

        await AssertStatusAsync(HttpStatusCode.ServiceUnavailable, Sign(OfChannel));
    }

    [Fact]
    public async Task Post_KeyWithoutUse_Passes()
    {
        _channel.Keys[0]!.AsObject().Remove("use");

        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
    }

    [Fact]
    public async Task Post_KidSharedByTwoKeys_SpeaksForTheChannelsOfTheKeyThatSigned()
    {
        _channel.Keys.Insert(0, OpenIdServer.Publish("channel", ["webchat"], "other"));

        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel));
        await AssertStatusAsync(HttpStatusCode.Forbidden, Sign(OfChannel, "other"));
        await AssertStatusAsync(HttpStatusCode.OK, Sign(OfChannel, "other"), channelId: "webchat");
    }

    [Fact]
    public async Task Post_KeyThatEndorsesNothing_Is403()
    {
        foreach (var endorsements in new[] { "null", "\"msteams\"", "{\"msteams\":true}", "[]", "[7,null,[\"msteams\"]]" })
        {
            _channel.Keys[0]!["endorsements"] = JsonNode.Parse(endorsements);
            _clock.Advance(TimeSpan.FromDays(1));
            await AssertStatusAsync(HttpStatusCode.Forbidden, Sign(OfChannel));
        }
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task Post_AlgorithmThatTheMetadataList_Passes(string algorithm)
    {
        _channel.Metadata["id_token_signing_alg_values_supported"] = new JsonArray("RS256", algorithm);
        var hash = new System.Security.Cryptography.HashAlgorithmName($"SHA{algorithm[2..]}");

        await AssertStatusAsync(HttpStatusCode.OK, OfChannel.WithHeader("alg", algorithm).SignedWith(data =>
            OpenIdServer.KeyOf("channel").SignData(data, hash, System.Security.Cryptography.RSASignaturePadding.Pkcs1)));
    }

    private Token OfChannel => Token.OfChannel(GuardedBot.ServiceUrl, _clock.GetUtcNow());

    private Token In(string claim, int seconds) => OfChannel.With(claim, _clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds());

    private static string Sign(Token token, string key = "channel") => token.SignedBy(OpenIdServer.KeyOf(key));

    private Task<HttpResponseMessage> SendAsync(string? token, string channelId = "msteams") =>
        _bot.PostAsync(Activities.Message(GuardedBot.ServiceUrl, channelId: channelId).ToJsonString(), token);

    private async Task AssertStatusAsync(HttpStatusCode expected, string? token, string channelId = "msteams")
    {
        var passed = _adapter.Passed;
        using var response = await SendAsync(token, channelId);
        await BotServer.AssertRefusedAsync(expected, response);
        Assert.Equal(expected == HttpStatusCode.OK ? passed + 1 : passed, _adapter.Passed);
    }
}
