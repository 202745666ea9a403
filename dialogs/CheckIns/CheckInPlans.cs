using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Plans when the user is asked how it is, and cancels it. Nothing is planned without consent.</summary>
internal sealed class CheckInPlans(DialogServices services, ICheckIns checkIns, TimeProvider time)
{
    /// <summary>Clocks of two machines differ a little.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>Reads what is planned; nothing without consent.</summary>
    public async Task<IReadOnlyList<PlannedCheckIn>> ReadAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await services.PainLog.ReadAsync(turn, cancellationToken) is null ? [] : await checkIns.ReadAsync(turn, cancellationToken);

    /// <summary>Whether it is time for one.</summary>
    public async Task<bool> IsDueAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        (await checkIns.ReadAsync(turn, cancellationToken)).Any(IsDue);

    /// <summary>Plans check-ins and says when they are.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="since">How many days ago the pain began; null where that is not known.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    public async Task PlanAsync(ITurnContext turn, DayRange? since, CancellationToken cancellationToken)
    {
        var planned = CheckInTimes.Of(time.GetUtcNow(), UserZone.Of(turn.Activity), since);
        checkIns.Plan(turn, planned);
        await TellAsync(turn, planned, cancellationToken);
    }

    /// <summary>Says what is planned.</summary>
    public Task TellAsync(ITurnContext turn, IReadOnlyList<PlannedCheckIn> planned, CancellationToken cancellationToken)
    {
        var content = services.Content;
        var list = string.Join('\n', planned.Select(p => $"- {TimeWording.Of(content, p.DueAt)}"));
        var text = content.Text(checkIns.CanNotify(turn.Activity) ? Say.CheckInsPlanned : Say.CheckInsOnReturn, list);
        return services.Speaker(turn).SendAsync(new Message(text) { Entities = [Entities.CheckIns(true, planned)] }, cancellationToken);
    }

    /// <summary>Cancels all that is planned.</summary>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> CancelAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if ((await checkIns.ReadAsync(turn, cancellationToken)).Count == 0) return false;
        checkIns.Plan(turn, []);
        return true;
    }

    /// <summary>Takes those that are due from what is planned: they are asked now, as one.</summary>
    /// <returns>The last of them, and what remains planned.</returns>
    public async Task<(PlannedCheckIn Due, IReadOnlyList<PlannedCheckIn> Remaining)> TakeDueAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var planned = await checkIns.ReadAsync(turn, cancellationToken);
        IReadOnlyList<PlannedCheckIn> rest = [.. planned.Where(p => !IsDue(p))];
        checkIns.Plan(turn, rest);
        return (planned.Last(IsDue), rest);
    }

    /// <summary>Puts off what is due, since the user is in the middle of something else.</summary>
    public async Task PutOffAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var planned = await checkIns.ReadAsync(turn, cancellationToken);
        var later = CheckInTimes.Later(planned.Last(IsDue), time.GetUtcNow());
        checkIns.Plan(turn, [.. planned.Where(p => !IsDue(p)).Prepend(later).OrderBy(p => p.DueAt)]);
    }

    /// <summary>The date where the user is; an event tells no local time, the check-in does.</summary>
    public DateOnly Today(PlannedCheckIn checkIn) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(checkIn.DueAt.Offset).DateTime);

    private bool IsDue(PlannedCheckIn checkIn) => checkIn.DueAt <= time.GetUtcNow() + Slack;
}
