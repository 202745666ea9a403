using BackPainBot.Durability.Driving;
using BackPainBot.Testing;

namespace BackPainBot.Durability.Troubles;

/// <summary>The database does nothing for seconds, while its connections stay open.</summary>
internal sealed class DatabasePauses(PostgresServer server, int count) : ITrouble
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);

    public int Count => count;

    public bool LeavesDoubt => true;

    public async Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            await stage.AwaitAcknowledgedAsync(random.Next(60), LongestLife, cancellationToken);
            server.Pause();
            await Task.Delay(random.Next(1000, 4000), cancellationToken);
            server.Resume();
        }
    }
}
