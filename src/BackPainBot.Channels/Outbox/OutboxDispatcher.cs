using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Outbox;

/// <summary>Finds the replies that nobody delivers: those left by an earlier run, for example.</summary>
internal sealed class OutboxDispatcher(
    ITurnStore store, Deliveries deliveries, BotAdapter adapter, TimeProvider clock, ILogger<OutboxDispatcher> logger)
    : BackgroundService
{
    private const int Senders = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Sends once whatever is undelivered; what is left then follows by itself.</summary>
    public async Task DispatchAsync(CancellationToken cancellationToken)
    {
        var undelivered = await store.FindUndeliveredAsync(cancellationToken);
        await Parallel.ForEachAsync(
            undelivered.Where(conversation => !deliveries.IsUnderWay(conversation)),
            new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancellationToken },
            async (conversation, _) => await deliveries.DeliverAsync(conversation, adapter));
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await deliveries.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await DispatchAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The store may be back by the next time; a host without a dispatcher would lose replies in silence.
                Log.DispatchFailed(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
