using System.Threading.RateLimiting;

namespace BackPainBot.Channels.Http;

/// <summary>Counts what each of many asks for, a minute at a time.</summary>
/// <param name="permits">How often one may ask in a minute, at least once.</param>
/// <remarks>
/// Names fall into a fixed number of places, so that made-up ones cost no memory and no lock is everybody's. Two that fall into one
/// share what it allows: which two, nobody outside can tell or choose.
/// </remarks>
public sealed class PerMinute(int permits) : IDisposable
{
    private const int Places = 16 * 1024;

    private readonly FixedWindowRateLimiterOptions _options =
        new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), AutoReplenishment = false };

    private readonly FixedWindowRateLimiter?[] _limiters = new FixedWindowRateLimiter?[Places];

    /// <summary>Lets somebody ask once more.</summary>
    /// <param name="name">Who asks.</param>
    /// <param name="retryAfter">When to come again, for one who may not.</param>
    public bool Allow(string name, out TimeSpan retryAfter)
    {
        ArgumentNullException.ThrowIfNull(name);
        var limiter = LimiterOf(name);
        limiter.TryReplenish();
        using var lease = limiter.AttemptAcquire();
        lease.TryGetMetadata(MetadataName.RetryAfter, out retryAfter);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var limiter in _limiters) limiter?.Dispose();
    }

    private FixedWindowRateLimiter LimiterOf(string name)
    {
        ref var place = ref _limiters[(uint)name.GetHashCode(StringComparison.Ordinal) % Places];
        if (place is { } known) return known;
        var made = new FixedWindowRateLimiter(_options);
        return Interlocked.CompareExchange(ref place, made, null) ?? made;
    }
}
