using BackPainBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Outbox;

/// <summary>Sends the replies that their own turn could not: those left by an earlier run at once, then what failed.</summary>
internal sealed class OutboxDispatcher : BackgroundService
{
    private const int Senders = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ITurnStore _store;
    private readonly OutboxDelivery _delivery;
    private readonly Adapters _adapters;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutboxDispatcher> _logger;
    private readonly RetryTimes _retries;
    private readonly string _botAppId;

    /// <summary>Called by the container.</summary>
    public OutboxDispatcher(
        ITurnStore store,
        OutboxDelivery delivery,
        Adapters adapters,
        IConfiguration configuration,
        TimeProvider clock,
        ILogger<OutboxDispatcher> logger)
    {
        (_store, _delivery, _adapters, _clock, _logger) = (store, delivery, adapters, clock, logger);
        _botAppId = configuration?["MicrosoftAppId"] ?? "";
        _retries = new RetryTimes(clock);
    }

    /// <summary>Sends once whatever is undelivered and due.</summary>
    public async Task DispatchAsync(CancellationToken cancellationToken)
    {
        var undelivered = await _store.FindUndeliveredAsync(cancellationToken);
        await Parallel.ForEachAsync(
            undelivered.Where(_retries.IsDue),
            new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancellationToken },
            DeliverAsync);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, _clock);
        do
        {
            try
            {
                await DispatchAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The store may be back by the next time; a host without a dispatcher would lose replies in silence.
                Log.DispatchFailed(_logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async ValueTask DeliverAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var delivered = false;
        try
        {
            delivered = await _delivery.DeliverAsync(conversation, _adapters, _botAppId, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.DeliveryFailed(_logger, conversation.Conversation, exception.GetType().Name);
        }

        if (delivered) _retries.Succeeded(conversation);
        else _retries.Failed(conversation);
    }
}
