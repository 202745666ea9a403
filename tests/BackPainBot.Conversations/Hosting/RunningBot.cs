using BackPainBot.Conversations.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Conversations.Hosting;

/// <summary>The real host on a free port, with state in memory unless it is one of those below, and a connector for its replies.</summary>
public class RunningBot : IAsyncLifetime
{
    private readonly TimeProvider _clock;
    private WebApplication? _app;
    private EmulatorConnector? _connector;

    public RunningBot()
        : this(TimeProvider.System)
    {
    }

    /// <summary>One whose time a test decides.</summary>
    internal RunningBot(TimeProvider clock) => _clock = clock;

    /// <summary>What the bot is made of.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>Where the bot takes activities.</summary>
    public Uri Endpoint => new(new Uri(_app!.Urls.Single()), "/api/messages");

    public async Task InitializeAsync()
    {
        _connector = await EmulatorConnector.StartAsync();
        _app = BackPainBotHost.Create(
            ["--urls", "http://127.0.0.1:0", "--environment", "Development", .. await OpenStorageAsync()],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(_clock);
            });
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_connector is not null) await _connector.DisposeAsync();
        await CloseStorageAsync();
    }

    /// <summary>Waits for what the bot says of its own accord.</summary>
    internal async Task<IReadOnlyList<Reply>> WaitForRepliesAsync(EmulatorClient client, string question)
    {
        var replies = new List<Reply>();
        var patience = Task.Delay(TimeSpan.FromSeconds(30));
        while (replies.All(r => r.Question != question))
        {
            Assert.False(patience.IsCompleted, $"'{question}' was not asked.");
            await Task.Delay(20);
            replies.AddRange(_connector!.TakeReplies(client.ConversationId));
        }

        return replies;
    }

    /// <summary>A new conversation.</summary>
    public EmulatorClient Client(Delivery delivery) => new(() => Endpoint, _connector!, delivery);

    /// <summary>Makes where the state is kept.</summary>
    /// <returns>What to tell the host of it.</returns>
    protected virtual Task<string[]> OpenStorageAsync() => Task.FromResult<string[]>(["--Storage:Kind", "Memory"]);

    /// <summary>Takes it away again.</summary>
    protected virtual Task CloseStorageAsync() => Task.CompletedTask;
}

/// <summary>With state in a file.</summary>
public sealed class RunningBotOnSqlite : RunningBot
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-state-").FullName;

    protected override Task<string[]> OpenStorageAsync() => Task.FromResult<string[]>(["--Storage:File", Path.Combine(_folder, "bot.db")]);

    protected override Task CloseStorageAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>With state in a real PostgreSQL.</summary>
public sealed class RunningBotOnPostgres : RunningBot
{
    private PostgresServer? _server;

    protected override async Task<string[]> OpenStorageAsync()
    {
        _server = await PostgresServer.StartAsync();
        return ["--Storage:Kind", "PostgreSql", "--Storage:ConnectionString", await _server.NewDatabaseAsync()];
    }

    protected override async Task CloseStorageAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
