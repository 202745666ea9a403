using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>Keeps the times at which the bot is to ask the turn's user how it is. What is changed holds from the end of the turn.</summary>
public interface ICheckIns
{
    /// <summary>Whether the bot can write first where the activity comes from; if not, the user is asked on coming back.</summary>
    bool CanNotify(IActivity activity);

    /// <summary>Reads the times, the next first.</summary>
    ValueTask<IReadOnlyList<PlannedCheckIn>> ReadAsync(ITurnContext turn, CancellationToken cancellationToken);

    /// <summary>Sets them: these and no others.</summary>
    void Plan(ITurnContext turn, IReadOnlyList<PlannedCheckIn> checkIns);
}

/// <summary>A time at which the bot is to ask how it is.</summary>
/// <param name="Name">Tells a user's check-ins apart.</param>
/// <param name="DueAt">When, with the offset of where the user is.</param>
public sealed record PlannedCheckIn(string Name, DateTimeOffset DueAt)
{
    /// <summary>The name of the event activity by which the bot learns that one is due.</summary>
    public const string Event = "checkIn";
}
