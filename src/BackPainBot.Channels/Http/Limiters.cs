using System.Threading.RateLimiting;

namespace BackPainBot.Channels.Http;

/// <summary>A limiter for each of many names.</summary>
/// <param name="make">Makes one.</param>
/// <remarks>
/// Names fall into a fixed number of places, so that made-up ones cost no memory and no lock is everybody's. Two that fall into one
/// share what it allows: which two, nobody outside can tell or choose.
/// </remarks>
public sealed class Limiters<T>(Func<T> make) : IDisposable
    where T : RateLimiter
{
    private const int Places = 16 * 1024;

    private readonly T?[] _limiters = new T?[Places];

    /// <summary>The limiter of that name.</summary>
    public T Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        ref var place = ref _limiters[(uint)name.GetHashCode(StringComparison.Ordinal) % Places];
        if (place is { } known) return known;
        var made = make();
        return Interlocked.CompareExchange(ref place, made, null) ?? made;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var limiter in _limiters) limiter?.Dispose();
    }
}
