using BackPainBot.Durability.Driving;

namespace BackPainBot.Durability.Troubles;

/// <summary>Nothing happens for a while.</summary>
internal sealed class Calm(TimeSpan time) : ITrouble
{
    public int Count => 0;

    public Task HappenAsync(Fleet fleet, Connector connector, Random random, CancellationToken cancellationToken) => Task.Delay(time, cancellationToken);
}
