using BackPainBot.Durability.Driving;

namespace BackPainBot.Durability.Troubles;

/// <summary>Hosts are killed, and started again.</summary>
internal sealed class Kills(int count) : ITrouble
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(0.8);

    private int _done;

    public int Count => count;

    public async Task HappenAsync(Fleet fleet, Connector connector, Random random, CancellationToken cancellationToken)
    {
        var seeds = fleet.Hosts.Select(_ => random.Next()).ToList();
        await Task.WhenAll(fleet.Hosts.Zip(seeds, (host, seed) => KillAsync(host, connector, new Random(seed), cancellationToken)));
    }

    private async Task KillAsync(HostProcess host, Connector connector, Random random, CancellationToken cancellationToken)
    {
        while (Interlocked.Increment(ref _done) <= count)
        {
            await Task.Delay(LongestLife * random.NextDouble(), cancellationToken);

            // A third die over a reply that has arrived, of which nobody has told them yet.
            if (random.Next(3) == 0) await DieOverReplyAsync(host, connector, cancellationToken);
            else host.Kill();
            await host.StartAsync();
        }
    }

    private static async Task DieOverReplyAsync(HostProcess host, Connector connector, CancellationToken cancellationToken)
    {
        var ambush = connector.Hold();
        await Task.WhenAny(ambush.Arrived, Task.Delay(LongestLife, cancellationToken));
        host.Kill();
        ambush.Release();
    }
}
