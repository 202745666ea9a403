using BackPainBot.Conversations.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Conversations.Hosting;

/// <summary>The real host on a free port, with state in memory, and a connector for its replies.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private readonly WebApplication _app = BackPainBotHost.Create(
        ["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Kind", "Memory"],
        builder => builder.Logging.ClearProviders());

    private EmulatorConnector? _connector;

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

    /// <summary>A new conversation.</summary>
    public EmulatorClient Client(Delivery delivery) => new(() => Endpoint, _connector!, delivery);
}
