using Microsoft.Bot.Builder;

namespace BackPainBot.Benchmarks;

/// <summary>Storage in memory that, once rewound, gives back what was in it then: so each turn starts alike, and writes all the same.</summary>
internal sealed class RewoundStorage : IStorage
{
    private readonly MemoryStorage _kept = new();
    private MemoryStorage _written;

    public RewoundStorage() => _written = _kept;

    /// <summary>From now on, what is written is not read.</summary>
    public void Rewind() => _written = new();

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => _kept.ReadAsync(keys, cancellationToken);

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => _written.WriteAsync(changes, cancellationToken);

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _written.DeleteAsync(keys, cancellationToken);
}
