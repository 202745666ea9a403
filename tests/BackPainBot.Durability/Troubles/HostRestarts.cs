using BackPainBot.Durability.Driving;

namespace BackPainBot.Durability.Troubles;

/// <summary>Hosts are told to end, as with a new version, and started again. Nobody is to notice.</summary>
internal sealed class HostRestarts(int count) : ITrouble
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);

    public int Count => count;

    public bool LeavesDoubt => false;

    public async Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            await stage.AwaitAcknowledgedAsync(20, LongestLife, cancellationToken);
            var host = stage.Fleet.Hosts[random.Next(stage.Fleet.Hosts.Count)];
            await host.EndAsync();
            await host.StartAsync();
        }
    }
}
