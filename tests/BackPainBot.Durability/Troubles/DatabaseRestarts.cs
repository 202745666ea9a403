using BackPainBot.Durability.Driving;
using BackPainBot.Testing;

namespace BackPainBot.Durability.Troubles;

/// <summary>The database is stopped, politely or not, and started again.</summary>
internal sealed class DatabaseRestarts(PostgresServer server, int count) : ITrouble
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);

    public int Count => count;

    public bool LeavesDoubt => true;

    public async Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            await stage.AwaitAcknowledgedAsync(random.Next(60), LongestLife, cancellationToken);
            await StopAsync(i % 3);
            await Task.Delay(random.Next(1000), cancellationToken);
            await server.StartAgainAsync();
        }
    }

    private async Task StopAsync(int way)
    {
        if (way == 2) server.Kill();
        else await server.StopAsync(immediate: way == 1);
    }
}
