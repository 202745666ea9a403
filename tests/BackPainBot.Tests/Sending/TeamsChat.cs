using System.Net;
using BackPainBot.Channels.Outbox;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.Sending;

/// <summary>The program and a Teams whose connector fails, on a clock that runs fast unless told otherwise.</summary>
internal sealed class TeamsChat : IAsyncDisposable
{
    private readonly BotServer _server;

    private TeamsChat(BotServer server, FaultyConnector connector, CountingBot bot, TimeProvider clock) =>
        (_server, Connector, Bot, Clock) = (server, connector, bot, clock);

    public FaultyConnector Connector { get; }

    public CountingBot Bot { get; }

    public TimeProvider Clock { get; }

    public LogLines Log => _server.Log;

    private Deliveries Deliveries => _server.Services.GetRequiredService<Deliveries>();

    public static async Task<TeamsChat> StartAsync(TimeProvider? clock = null)
    {
        clock ??= new FakeTimeProvider(DateTimeOffset.UtcNow);
        var bot = new CountingBot();
        var server = await BotServer.StartAsync(configure: services =>
            services.AddSingleton<IBot>(bot).AddSingleton(clock));
        return new TeamsChat(server, await FaultyConnector.StartAsync(clock), bot, clock);
    }

    /// <summary>Has the bot count, and lets time pass until its request is answered.</summary>
    /// <returns>How long the request took.</returns>
    public async Task<TimeSpan> CountToAsync(int last, string conversation = "a:1")
    {
        var began = Clock.GetUtcNow();
        var message = Activities.Message(Connector.ServiceUrl, $"{last}", "msteams");
        message["conversation"]!["id"] = conversation;
        var answer = _server.PostAsync(message.ToJsonString());
        await PassTimeUntilAsync(() => answer.IsCompleted);
        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        return Clock.GetUtcNow() - began;
    }

    /// <summary>Lets time pass until nothing is being sent and nothing waits.</summary>
    public Task UntilDeliveredAsync(string conversation = "a:1") =>
        PassTimeUntilAsync(() => !Deliveries.IsUnderWay(new ConversationKey("msteams", "", conversation)));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Connector.DisposeAsync();
    }

    /// <summary>Lets time pass until the condition holds.</summary>
    public async Task PassTimeUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 5000 && !condition(); i++)
        {
            await Task.Delay(5);
            if (!condition() && Clock is FakeTimeProvider clock) clock.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.True(condition());
    }
}
