using BackPainBot.Conversations.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Conversations.Hosting;

/// <summary>The real host on a free port, with state in memory, and a connector for its replies.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private readonly WebApplication _app;
    private EmulatorConnector? _connector;

    public RunningBot()
        : this(TimeProvider.System)
    {
    }

    /// <summary>One whose time a test decides.</summary>
    internal RunningBot(TimeProvider clock) => _app = BackPainBotHost.Create(
        ["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Kind", "Memory"],
        builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(clock);
        });

    /// <summary>What the bot is made of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where the bot takes activities.</summary>
    public Uri Endpoint => new(new Uri(_app.Urls.Single()), "/api/messages");

    public async Task InitializeAsync()
    {
        _connector = await EmulatorConnector.StartAsync();
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_connector is not null) await _connector.DisposeAsync();
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
}
