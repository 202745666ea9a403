using BackPainBot.Durability.Driving;

namespace BackPainBot.Durability.Troubles;

/// <summary>What happens to the bot while everybody talks to it.</summary>
internal interface ITrouble
{
    /// <summary>How often something was killed or failed.</summary>
    int Count { get; }

    /// <summary>Whether it leaves anybody in doubt what became of a reply, so that it may come twice.</summary>
    bool LeavesDoubt { get; }

    /// <summary>Makes all of it happen. At its end everything works again.</summary>
    Task HappenAsync(Stage stage, Random random, CancellationToken cancellationToken);
}
