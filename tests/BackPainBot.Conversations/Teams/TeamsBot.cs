using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using BackPainBot.Channels.Outbox;
using BackPainBot.Conversations.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Conversations.Teams;

/// <summary>The real host on a free port with the side of Teams that it calls, and with what it logs.</summary>
public sealed class TeamsBot : IAsyncLifetime, IDisposable
{
    private static readonly HttpClient Http = new();

    private readonly Lines _log = new();
    private readonly WebApplication _app;
    private TeamsConnector? _connector;

    public TeamsBot() => _app = BackPainBotHost.Create(
        ["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Kind", "Memory", "--Logging:LogLevel:Default", "Debug"],
        builder =>
        {
            builder.Logging.ClearProviders().Services.AddSingleton<ILoggerProvider>(_log);
            // These people type faster than Teams lets a bot answer.
            builder.Services.AddSingleton(new Paces(TimeProvider.System, []));
        });

    public TeamsConnector Connector => _connector!;

    /// <summary>Every line that was logged.</summary>
    public IReadOnlyCollection<string> Log => _log.All;

    /// <summary>Somebody else in Teams.</summary>
    public TeamsPayloads Somebody() => new(Connector.ServiceUrl);

    /// <summary>Sends what Teams sends, and tells what the bot wrote to that conversation meanwhile.</summary>
    public async Task<IReadOnlyList<Reply>> SendAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        return Connector.Take(activity["conversation"]!["id"]!.GetValue<string>());
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        return await Http.PostAsync(new Uri(new Uri(_app.Urls.Single()), "/api/messages"), content);
    }

    public async Task InitializeAsync()
    {
        _connector = await TeamsConnector.StartAsync();
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_connector is not null) await _connector.DisposeAsync();
    }

    public void Dispose() => _log.Dispose();

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
