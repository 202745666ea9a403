using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackPainBot.BotBuilder.Tests.Connector;
using BackPainBot.Conversations.Redaction.Watching;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Conversations.Redaction;

/// <summary>
/// The real program in Production, registered, as a process of its own that writes down whatever it can be made to: the log at
/// its most detailed, spans, measurements, exceptions, its output, and files.
/// </summary>
internal sealed partial class WatchedBot : IAsyncDisposable
{
    private const string Install = "The dotnet command is missing: install the .NET 10 SDK and put it on the PATH.";
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-watched-").FullName;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly string[] _settings;
    private readonly ChannelKeys _channel;
    private readonly LoopbackServer _login;
    private ChildProcess? _process;

    private WatchedBot(Canaries canaries, WatchedConnector connector, ChannelKeys channel, LoopbackServer login, string storage)
    {
        (Canaries, Connector, _channel, _login) = (canaries, connector, channel, login);
        _settings =
        [
            $"DOTNET_STARTUP_HOOKS={typeof(WatchedBot).Assembly.Location}",
            $"{StartupHook.WrittenTo}={Written}",
            $"{Rerouted.ConnectorSetting}={connector.Url}",
            $"{Rerouted.LoginSetting}={login.Url}",
            $"{Rerouted.KeysSetting}={channel.Url}",
            .. Folders("HOME", "TMPDIR", "XDG_DATA_HOME"),
            "ASPNETCORE_ENVIRONMENT=Production",
            "ASPNETCORE_URLS=http://127.0.0.1:0",
            "Logging__LogLevel__Default=Trace",
            "Logging__LogLevel__Microsoft.AspNetCore=Trace",
            "Logging__LogLevel__System.Net.Http.HttpClient=Trace",
            "Logging__Console__FormatterName=json",
            "Logging__Console__FormatterOptions__IncludeScopes=true",
            "MicrosoftAppType=SingleTenant",
            $"MicrosoftAppId={ChannelKeys.AppId}",
            $"MicrosoftAppPassword={canaries.Word("the app's secret")}",
            "MicrosoftAppTenantId=72f988bf-0000-41af-91ab-2d7cd011db47",
            "ValidateAuthority=false",
            $"ToChannelFromBotLoginUrl=https://{Rerouted.Login}/72f988bf-0000-41af-91ab-2d7cd011db47",
            "ToChannelFromBotOAuthScope=https://api.botframework.com",
            $"ToBotFromChannelTokenIssuer={ChannelKeys.Issuer}",
            $"ToBotFromChannelOpenIdMetadataUrl=https://{Rerouted.Keys}/openid",
            $"ToBotFromEmulatorOpenIdMetadataUrl=https://{Rerouted.Keys}/openid",
            $"Gate__TrustedHosts__0={Rerouted.Connector}",
            $"DirectLine__GenerateSecret={GenerateSecret = canaries.Keep(RandomNumberGenerator.GetHexString(40), "the secret of tokens/generate")}",
            $"DirectLine__SigningKey={canaries.Keep(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), "the signing key")}",
            .. storage.Replace("{folder}", _folder, StringComparison.Ordinal).Split('\n'),
        ];
    }

    public Canaries Canaries { get; }

    public WatchedConnector Connector { get; }

    public string GenerateSecret { get; }

    public HttpClient Http { get; } = new();

    /// <summary>What it logged and printed, in lines.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>What it told to listeners, in lines.</summary>
    public string[] Told => File.ReadAllLines(Written);

    /// <summary>What it left in files besides its database, in lines that name the file.</summary>
    public IEnumerable<string> Left =>
        from file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        where file != Written && !Path.GetFileName(file).StartsWith("bot.db", StringComparison.Ordinal)
        from line in File.ReadLines(file).Prepend(file)
        select $"{file}\t{line}";

    private string Written => Path.Combine(_folder, "written.txt");

    /// <param name="storage">Settings, one a line; <c>{folder}</c> is its own folder.</param>
    /// <param name="canaries">What to look out for.</param>
    public static async Task<WatchedBot> StartAsync(string storage, Canaries canaries)
    {
        var login = await LoopbackServer.StartAsync(context => context.Response.WriteAsJsonAsync(
            new { token_type = "Bearer", expires_in = 3600, access_token = canaries.Word("the bot's own token") }));
        var bot = new WatchedBot(canaries, await WatchedConnector.StartAsync(), await ChannelKeys.StartAsync(), login, storage);
        await bot.StartAgainAsync();
        return bot;
    }

    public async Task StartAgainAsync()
    {
        (_process, var url) = await ChildProcess.StartAsync(
            "env", [.. _settings, "dotnet", Path.Combine(AppContext.BaseDirectory, "BackPainBot.dll")], Listening(), Install, _output.Enqueue);
        Http.BaseAddress ??= new Uri(url);
        Address = new Uri(url);
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Ends it as an operator does.</summary>
    public async Task StopAsync()
    {
        Signals.Send(_process!.Id, Signals.Terminate);
        await _process.EndAsync();
    }

    /// <summary>Posts an activity as its channel does.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        PostAsync(activity.ToJsonString(), ChannelKeys.Sign((string)activity["serviceUrl"]!));

    /// <summary>Posts a body and an <c>Authorization</c> header, whatever they are.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/api/messages"));
        request.Content = new StringContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", Canaries.KeepToken(authorization, "a channel's token"));
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process?.Dispose();
        await Connector.DisposeAsync();
        await _channel.DisposeAsync();
        await _login.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private IEnumerable<string> Folders(params string[] names) =>
        names.Select(name => $"{name}={Directory.CreateDirectory(Path.Combine(_folder, name)).FullName}");

    [GeneratedRegex("listening on: (http://[^\"\\s]+)")]
    private static partial Regex Listening();
}
