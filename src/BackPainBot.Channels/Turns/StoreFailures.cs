using BackPainBot.Storage;
using Polly;
using Polly.Retry;

namespace BackPainBot.Channels.Turns;

/// <summary>What to do about a store that is away: nothing was done, so it can be tried again.</summary>
internal static class StoreFailures
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Whether the store failed, whoever has wrapped that on the way.</summary>
    public static bool IsOne(Exception exception) => exception switch
    {
        StoreUnavailableException => true,
        AggregateException several => several.InnerExceptions.Any(IsOne),
        { InnerException: { } inner } => IsOne(inner),
        _ => false,
    };

    /// <summary>Tries again for as long as the store is away, with pauses that grow.</summary>
    public static ResiliencePipeline Retries(TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = attempt => new(attempt.Outcome.Exception is { } exception && IsOne(exception)),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstPause,
            MaxDelay = LongestPause,
        }).Build();
}
