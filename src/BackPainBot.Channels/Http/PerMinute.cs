using System.Threading.RateLimiting;

namespace BackPainBot.Channels.Http;

/// <summary>Counts what each of many asks for, a minute at a time.</summary>
/// <param name="permits">How often one may ask in a minute, at least once.</param>
public sealed class PerMinute(int permits) : IDisposable
{
    private readonly Limiters<FixedWindowRateLimiter> _limiters = new(() => new FixedWindowRateLimiter(
        new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), AutoReplenishment = false }));

    /// <summary>Lets somebody ask once more.</summary>
    /// <param name="name">Who asks.</param>
    /// <param name="retryAfter">When to come again, for one who may not.</param>
    public bool Allow(string name, out TimeSpan retryAfter)
    {
        var limiter = _limiters.Of(name);
        limiter.TryReplenish();
        using var lease = limiter.AttemptAcquire();
        lease.TryGetMetadata(MetadataName.RetryAfter, out retryAfter);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiters.Dispose();
}
