using System.Runtime.InteropServices;

namespace BackPainBot.Storage.Sql;

/// <summary>One holder a key at a time. A key that nobody holds or waits for takes no memory.</summary>
internal sealed class KeyedLock<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Gate> _gates = [];

    public async ValueTask<IDisposable> AcquireAsync(TKey key, CancellationToken cancellationToken)
    {
        var gate = Enter(key);
        try
        {
            await gate.Semaphore.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(key, gate);
            throw;
        }

        return new Holder(this, key, gate);
    }

    private Gate Enter(TKey key)
    {
        lock (_gates)
        {
            ref var gate = ref CollectionsMarshal.GetValueRefOrAddDefault(_gates, key, out _);
            gate ??= new Gate();
            gate.Users++;
            return gate;
        }
    }

    private void Leave(TKey key, Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users == 0) _gates.Remove(key);
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Holder(KeyedLock<TKey> owner, TKey key, Gate gate) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 1) return;
            gate.Semaphore.Release();
            owner.Leave(key, gate);
        }
    }
}
