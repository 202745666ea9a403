using BackPainBot.Durability.Driving;
using BackPainBot.Durability.Engines;

namespace BackPainBot.Durability.Troubles;

/// <summary>The database file is full, and then has room again.</summary>
internal sealed class FullFiles(SqliteEngine engine, int count) : ITrouble
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);

    public int Count => count;

    public bool LeavesDoubt => true;

    public async Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            await stage.AwaitAcknowledgedAsync(random.Next(60), LongestLife, cancellationToken);
            await engine.FillAsync();
            await Task.Delay(random.Next(500, 2000), cancellationToken);
            await engine.EmptyAsync();
        }
    }
}
