using BackPainBot.Durability.Driving;

namespace BackPainBot.Durability.Troubles;

/// <summary>The connector fails in every way that it can, again and again, with a while between in which it does not.</summary>
internal sealed class ConnectorFailures(int count) : ITrouble
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(2);

    // A connector that breaks may have shown the message before, or not.
    private static readonly Fate[] Fates =
    [
        Fate.Taken, new(false, 429, RetryAfter: 1), new(false, 502), new(false, 503), new(true, 500), new(true, 504), new(true, null),
    ];

    public int Count => count;

    public bool LeavesDoubt => true;

    public async Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            await stage.AwaitAcknowledgedAsync(random.Next(60), LongestTime, cancellationToken);
            stage.Connector.NextFate = () => Fates[Random.Shared.Next(Fates.Length)];
            await stage.AwaitAcknowledgedAsync(random.Next(60), LongestTime, cancellationToken);
            stage.Connector.NextFate = () => Fate.Taken;
        }
    }
}
