using BackPainBot.Durability.Driving;

namespace BackPainBot.Durability.Troubles;

/// <summary>Hosts are killed, and started again.</summary>
internal sealed class Kills(int count) : ITrouble
{
    private const int MostAcknowledged = 60;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestAmbush = TimeSpan.FromSeconds(1);

    private int _begun;

    public int Count => count;

    public bool LeavesDoubt => true;

    public async Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken)
    {
        var seeds = stage.Fleet.Hosts.Select(_ => random.Next()).ToList();
        await Task.WhenAll(stage.Fleet.Hosts.Zip(seeds, (host, seed) => KillAsync(host, stage, new Random(seed), cancellationToken)));
    }

    private async Task KillAsync(HostProcess host, Stage stage, Random random, CancellationToken cancellationToken)
    {
        while (Interlocked.Increment(ref _begun) <= count)
        {
            // Most have done something before they die, however slow this machine is; some have not.
            await stage.AwaitAcknowledgedAsync(random.Next(MostAcknowledged), LongestLife * random.NextDouble(), cancellationToken);

            // A third die over a reply that has arrived, of which nobody has told them yet.
            if (random.Next(3) == 0) await DieOverReplyAsync(host, stage.Connector, cancellationToken);
            else host.Kill();
            await host.StartAsync();
        }
    }

    private static async Task DieOverReplyAsync(HostProcess host, Connector connector, CancellationToken cancellationToken)
    {
        var ambush = connector.Hold();
        await Task.WhenAny(ambush.Arrived, Task.Delay(LongestAmbush, cancellationToken));
        host.Kill();
        ambush.Release();
    }
}
