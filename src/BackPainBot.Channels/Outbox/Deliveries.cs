using System.Collections.Concurrent;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace BackPainBot.Channels.Outbox;

/// <summary>Delivers a conversation's outbox until nothing is left: at once, then again as its channel allows.</summary>
internal sealed class Deliveries
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(10);

    /// <summary>Those who were told the same time to come again are not to come all at once.</summary>
    private const double Jitter = 0.2;

    private readonly ConcurrentDictionary<ConversationKey, UnderWay> _underWay = new();
    private readonly OutboxDelivery _delivery;
    private readonly TimeProvider _clock;
    private readonly ILogger<Deliveries> _logger;
    private readonly ResiliencePipeline<DeliveryResult> _retries;
    private volatile bool _stopped;

    public Deliveries(OutboxDelivery delivery, TimeProvider clock, ILogger<Deliveries> logger)
    {
        (_delivery, _clock, _logger) = (delivery, clock, logger);
        _retries = new ResiliencePipelineBuilder<DeliveryResult> { TimeProvider = clock }.AddRetry(new RetryStrategyOptions<DeliveryResult>
        {
            // For as long as there is something to deliver, which is given up after a day.
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = new PredicateBuilder<DeliveryResult>().HandleResult(result => result.Progress == DeliveryProgress.Failed),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstRetry,
            MaxDelay = LongestRetry,
            DelayGenerator = retry => new(retry.Outcome.Result.Wait is { } wait ? wait * (1 + (Jitter * Random.Shared.NextDouble())) : null),
        }).Build();
    }

    /// <summary>Whether the conversation's replies are being sent, or wait for their time.</summary>
    public bool IsUnderWay(ConversationKey conversation) => _underWay.ContainsKey(conversation);

    /// <summary>Delivers what the conversation has, also where that waited for a better time. Throws nothing.</summary>
    /// <returns>Completes when what can leave at once has left; the rest follows by itself.</returns>
    public async Task DeliverAsync(ConversationKey conversation, BotAdapter adapter)
    {
        var mine = new UnderWay();
        _underWay.AddOrUpdate(conversation, mine, (_, earlier) =>
        {
            earlier.Cancel();
            return mine;
        });
        var result = await TryAsync(conversation, adapter);
        if (result.Progress == DeliveryProgress.Done || _stopped)
        {
            _underWay.TryRemove(new(conversation, mine));
            return;
        }

        // It outlives the request whose reply it may be, and takes nothing of it along.
        using (ExecutionContext.SuppressFlow()) mine.Rest = Task.Run(() => GoOnAsync(conversation, adapter, result, mine));
    }

    /// <summary>Ends what is being sent, and lets nothing wait any more: what is left is for the next run.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stopped = true;
        var all = _underWay.Values.ToList();
        foreach (var one in all) await one.CancelAsync();
        await Task.WhenAll(all.Select(one => one.Rest)).WaitAsync(cancellationToken);
    }

    private async Task GoOnAsync(
        ConversationKey conversation,
        BotAdapter adapter,
        DeliveryResult last,
        UnderWay mine)
    {
        try
        {
            while (last.Progress != DeliveryProgress.Done)
            {
                // To wait for its turn is no failure, and the next failure is a first one again.
                if (last.Progress == DeliveryProgress.Paced) await Task.Delay(last.Wait!.Value, _clock, mine.Token);
                var known = last.Progress == DeliveryProgress.Failed ? last : (DeliveryResult?)null;
                last = await _retries.ExecuteAsync(
                    async _ =>
                    {
                        var result = known ?? await TryAsync(conversation, adapter);
                        known = null;
                        return result;
                    },
                    mine.Token);
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Another delivery has taken over, or the program ends.
        }
        finally
        {
            _underWay.TryRemove(new(conversation, mine));
        }
    }

    private async Task<DeliveryResult> TryAsync(ConversationKey conversation, BotAdapter adapter)
    {
        try
        {
            return await _delivery.DeliverAsync(conversation, adapter);
        }
        catch (Exception exception)
        {
            Log.DeliveryFailed(_logger, conversation.Conversation, exception.GetType().Name);
            return new(DeliveryProgress.Failed);
        }
    }

    /// <summary>A delivery that has not ended; cancelled, it waits no more.</summary>
    private sealed class UnderWay : CancellationTokenSource
    {
        /// <summary>What goes on after the first try.</summary>
        public Task Rest { get; set; } = Task.CompletedTask;
    }
}
