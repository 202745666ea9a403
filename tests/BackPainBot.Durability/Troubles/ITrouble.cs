using BackPainBot.Durability.Driving;

namespace BackPainBot.Durability.Troubles;

/// <summary>What happens to the bot while everybody talks to it.</summary>
internal interface ITrouble
{
    /// <summary>How often something was killed or failed.</summary>
    int Count { get; }

    /// <summary>Makes all of it happen. At its end everything works again.</summary>
    Task HappenAsync(Fleet fleet, Connector connector, Random random, CancellationToken cancellationToken);
}
