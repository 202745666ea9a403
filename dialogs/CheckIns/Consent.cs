using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>
/// Whether the user lets the bot keep anything beyond the conversation, and what follows from that. They are asked once, when
/// they want what needs it. A refusal is known to the conversation alone.
/// </summary>
internal sealed class Consent(DialogServices services, ConversationState state)
{
    internal const string RefusedName = "ConsentRefused";
    internal const string AdvisedOnName = "AdvisedOn";

    private readonly IStatePropertyAccessor<bool> _refused = state.CreateProperty<bool>(RefusedName);
    private readonly IStatePropertyAccessor<string> _advisedOn = state.CreateProperty<string>(AdvisedOnName);

    /// <summary>Notes the day of a result: consent may come later, when "3 days ago" is no longer true.</summary>
    public Task AdvisedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        _advisedOn.SetAsync(turn, services.Today(turn).ToString("O", CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>
    /// Whether check-ins are offered unasked. After a red flag there is one thing to do and no offer distracts from it, and
    /// nobody is offered what they have, have refused or do not need.
    /// </summary>
    public async Task<bool> OffersAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var report = await services.Intake.ReportAsync(turn, cancellationToken);
        return services.Assessor.Assess(report).Class != TriageClass.RedFlag
            && report.Severity != 0
            && !await _refused.GetAsync(turn, null, cancellationToken)
            && !await services.PainLog.IsForeignAsync(turn, cancellationToken)
            && (await services.CheckIns.ReadAsync(turn, cancellationToken)).Count == 0;
    }

    /// <summary>
    /// Does what somebody wants who wishes to be asked later. After a red flag that is no emergency they may: asking how it
    /// is begins with the signs.
    /// </summary>
    /// <returns>Whether they have to be asked for consent first.</returns>
    public async Task<bool> WishAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var planned = await services.CheckIns.ReadAsync(turn, cancellationToken);
        var urgency = services.Assessor.Assess(await services.Intake.ReportAsync(turn, cancellationToken)).Urgency;
        var keep = services.Phrases.Command(turn.Activity.Text ?? "") == Commands.Keep;
        if (urgency == Urgency.Emergency) await SayAsync(Say.CheckInsRed);
        else if (planned.Count > 0) await services.CheckIns.TellAsync(turn, planned, cancellationToken);
        else if (await services.PainLog.IsForeignAsync(turn, cancellationToken)) await SayAsync(Say.CheckInsForeign);
        else if (keep || await services.PainLog.ReadAsync(turn, cancellationToken) is not null) await AgreeAsync(turn, cancellationToken);
        else if (await _refused.GetAsync(turn, null, cancellationToken)) await SayAsync(Say.CheckInsRefused);
        else return true;
        return false;

        Task SayAsync(TextKey text) => services.Speaker(turn).SendAsync(services.Content.Text(text), cancellationToken);
    }

    /// <summary>Keeps what was found, and plans the check-ins.</summary>
    public async Task AgreeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await _refused.DeleteAsync(turn, cancellationToken);
        var today = services.Today(turn);
        var on = DateOnly.TryParse(await _advisedOn.GetAsync(turn, null, cancellationToken), CultureInfo.InvariantCulture, out var day) && day <= today ? day : today;
        var report = await services.Intake.ReportAsync(turn, cancellationToken);
        var record = await services.PainLog.ReadAsync(turn, cancellationToken) ?? new(today);
        await services.PainLog.WriteAsync(turn, record, PainEntry.Of(on, report, services.Assessor.Assess(report)), report, cancellationToken);
        var days = today.DayNumber - on.DayNumber;
        await services.CheckIns.PlanAsync(turn, report.Since is { } since ? KeptAnswers.Later(since, days) : null, cancellationToken);
    }

    /// <summary>Keeps nothing.</summary>
    public async Task RefuseAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await _refused.SetAsync(turn, true, cancellationToken);
        var message = new Message(services.Content.Text(Say.ConsentRefused)) { Entities = [Entities.CheckIns(false, [])] };
        await services.Speaker(turn).SendAsync(message, cancellationToken);
    }
}
