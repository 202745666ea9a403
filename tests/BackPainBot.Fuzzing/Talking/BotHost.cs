using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackPainBot.Fuzzing.Talking;

/// <summary>The program itself, on a free port and with everything in memory. Only the channels that it writes to are not there: whatever it sends is taken.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>All inputs come from one address, faster than any crowd's.</summary>
    private static readonly string[] Unlimited = [.. new[]
    {
        "DirectLine:MessagesPerMinute", "DirectLine:UserMessagesPerMinute", "DirectLine:TokensPerMinute", "DirectLine:MaxConversations",
        "Gate:MessagesPerMinute", "Gate:UserMessagesPerMinute", "Gate:StrangersPerMinute", "Edge:RequestsPerMinute",
    }.Select(limit => $"--{limit}=1000000000")];

    private readonly WebApplication _app;

    private BotHost(WebApplication app, Complaints complaints)
    {
        (_app, Complaints) = (app, complaints);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()), Timeout = Patience };
    }

    public HttpClient Http { get; }

    /// <summary>What the program logged as an error.</summary>
    public Complaints Complaints { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<BotHost> StartAsync(params string[] settings)
    {
        var complaints = new Complaints();
        string[] args = ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:Kind=Memory", .. Unlimited, .. settings];
        var app = BackPainBotHost.Create(args, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(complaints).AddFilter(null, LogLevel.Error);
            builder.Services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => new AnyChannel());
        });
        await app.StartAsync();
        return new BotHost(app, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class AnyChannel : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"id":"sent"}"""), RequestMessage = request });
    }
}

/// <summary>Keeps what is logged as an error.</summary>
internal sealed class Complaints : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Takes what was logged since the last time: the first of it, or null.</summary>
    public string? Take()
    {
        string? first = null;
        while (_lines.TryDequeue(out var line)) first ??= line;
        return first;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
