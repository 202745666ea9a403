using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.Gate;

/// <summary>A registered bot that keeps its state in a file, with issuers at their real addresses, and what reaches it.</summary>
public abstract class GuardedBot : IAsyncLifetime
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly string[] _settings;
    private readonly string _environment;
    private readonly StoreFile _store = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly Dictionary<string, OpenIdServer> _issuers = [];
    private readonly Outside _outside;
    private readonly EchoBot _bot = new();
    private BotServer _server = null!;

    protected GuardedBot(string environment, params string[] settings)
    {
        (_environment, _settings) = (environment, settings);
        _outside = new Outside(_issuers);
    }

    /// <summary>The hosts that publish the keys of channels and of Entra.</summary>
    protected virtual (string Channel, string Entra) Issuers => ("https://login.botframework.com", "https://login.microsoftonline.com");

    /// <summary>Whether it only repeats what it is told, instead of talking about pain.</summary>
    protected virtual bool Echoes => true;

    internal EchoBot Bot => _bot;

    internal Outside Outside => _outside;

    internal LogLines Log => _server.Log;

    internal StoreFile Store => _store;

    internal DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>A message of a channel that is let in.</summary>
    internal Attempt FromChannel => new(
        Token.OfChannel(ServiceUrl, Now),
        Activities.Message(ServiceUrl, channelId: "msteams").With("deliveryMode", "expectReplies"));

    /// <summary>A message of the Emulator that is let in, in Development.</summary>
    internal Attempt FromEmulator => new Attempt(
        Token.OfEmulator(Now),
        Activities.Message("http://localhost:56150/_connector").With("deliveryMode", "expectReplies")).SignedBy("entra");

    public async Task InitializeAsync()
    {
        _issuers[Issuers.Channel] = await OpenIdServer.StartAsync("channel", ["msteams", "emulator", ""], Issuers.Channel);
        _issuers[Issuers.Entra] = await OpenIdServer.StartAsync("entra", [], Issuers.Entra);
        _server = await BotServer.StartAsync(
            ["--Storage:Kind=Sqlite", $"--Storage:File={_store.Path}", $"--MicrosoftAppId={Token.AppId}", "--MicrosoftAppPassword=secret", .. _settings],
            _environment,
            services =>
            {
                services.AddSingleton<TimeProvider>(_clock);
                if (Echoes) services.AddSingleton<IBot>(_bot);
                else services.Remove(services.Last(one => one.ImplementationType == typeof(TestBot)));
                _outside.Surround(services);
            });
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        foreach (var issuer in _issuers.Values) await issuer.DisposeAsync();
        _store.Delete();
    }

    internal async Task<HttpResponseMessage> SendAsync(Attempt attempt)
    {
        using var request = attempt.ToRequest();
        return await SendAsync(request);
    }

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _server.Client.SendAsync(request);

    /// <summary>Asserts that a request is refused, and that nothing has happened but that.</summary>
    internal async Task AssertRefusedAsync(HttpStatusCode expected, Attempt attempt)
    {
        var (turns, rows) = (_bot.Heard.Count, _store.Rows());

        using var response = await SendAsync(attempt);

        await BotServer.AssertRefusedAsync(expected, response);
        Assert.Equal(turns, _bot.Heard.Count);
        Assert.Equal(rows, _store.Rows());
        Assert.Empty(_outside.Sent);
        Assert.Contains(_server.Log.Lines, line => line.StartsWith($"A request to the bot was refused with {(int)expected}.", StringComparison.Ordinal));
        Assert.All(_outside.Fetched, url => Assert.Matches("/keys$|/v1/.well-known/openidconfiguration$|/v2.0/.well-known/openid-configuration$", url));
        if (attempt.Authorization(attempt.Token) is { Length: > 20 } secret)
            Assert.DoesNotContain(_server.Log.Lines, line => line.Contains(secret[7..], StringComparison.Ordinal));
    }

    /// <summary>Asserts that a request is let in, and the bot answers.</summary>
    internal async Task<JsonNode> AssertPassesAsync(Attempt attempt)
    {
        var turns = _bot.Heard.Count;

        using var response = await SendAsync(attempt);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(turns + 1, _bot.Heard.Count);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
