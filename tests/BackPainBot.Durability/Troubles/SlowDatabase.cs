using BackPainBot.Durability.Driving;
using BackPainBot.Testing;

namespace BackPainBot.Durability.Troubles;

/// <summary>The database works for a moment and then stands still for longer, all the time.</summary>
internal sealed class SlowDatabase(PostgresServer server, int seconds) : ITrouble
{
    private static readonly TimeSpan Works = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Stands = TimeSpan.FromMilliseconds(180);

    public int Count => seconds;

    public bool LeavesDoubt => true;

    public async Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken)
    {
        for (var left = TimeSpan.FromSeconds(seconds); left > TimeSpan.Zero; left -= Works + Stands)
        {
            server.Pause();
            await Task.Delay(Stands, cancellationToken);
            server.Resume();
            await Task.Delay(Works, cancellationToken);
        }
    }
}
