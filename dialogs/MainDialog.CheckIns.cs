using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

internal sealed partial class MainDialog
{
    /// <summary>From asking how it is to the advice.</summary>
    internal const string CheckUp = nameof(CheckUp);

    /// <summary>Who has not answered for so long is no longer in the middle of anything.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Whether the result was given, so that nothing under way is left unfinished.</summary>
    private static bool IsAdvised(DialogContext dc) => dc.ActiveDialog?.Id is nameof(FollowUpDialog) or nameof(ConsentDialog);

    private Task<DialogTurnResult> AskHowItIsAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(CheckInDialog), null, cancellationToken);

    private Task<DialogTurnResult> AfterCheckInAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Result is PainEntry.Gone
        ? step.BeginDialogAsync(nameof(FollowUpDialog), null, cancellationToken)
        : step.ReplaceDialogAsync(Visit, null, cancellationToken);

    /// <summary>Asks how it is in place of what is under way, or later if that is not finished.</summary>
    private async Task<DialogTurnResult> CheckInAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is not null && !IsAdvised(dc) && await _services.LastMessage.SilenceAsync(dc.Context, cancellationToken) < Abandoned)
        {
            await _services.CheckIns.PutOffAsync(dc.Context, cancellationToken);
            return EndOfTurn;
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(CheckUp, null, cancellationToken);
    }

    /// <summary>Whether to ask how it is before anything else. Only who agreed to it has to be looked up.</summary>
    private async Task<bool> IsDueAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        (turn.Activity.Type == ActivityTypes.Event || await _services.PainLog.ReadAsync(turn, cancellationToken) is not null)
        && await _services.CheckIns.IsDueAsync(turn, cancellationToken);

    /// <summary>What the bot wants to say to one who agreed to be remembered, before it greets as ever; null to all others.</summary>
    private async Task<Message?> WelcomeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (await _services.PainLog.ReadAsync(turn, cancellationToken) is null) return null;
        var planned = await _services.CheckIns.ReadAsync(turn, cancellationToken);
        var text = planned.Count == 0
            ? _services.Content.Text(Say.WelcomeBack)
            : _services.Content.Text(Say.WelcomeBackPlanned, TimeWording.Of(_services.Content, planned[0].DueAt));
        return new(text) { Entities = [Entities.CheckIns(true, planned)] };
    }

    /// <summary>The wish to be asked later, where there is no result to go by but perhaps an earlier one that was kept.</summary>
    /// <returns>Whether that was enough.</returns>
    private async Task<bool> WishAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var record = await _services.PainLog.ReadAsync(turn, cancellationToken);
        var planned = await _services.CheckIns.ReadAsync(turn, cancellationToken);
        if (planned.Count > 0)
        {
            await _services.CheckIns.TellAsync(turn, planned, cancellationToken);
            return true;
        }

        if (record?.Entries is [.., { Class: { } last }] && last != Entities.Name(TriageClass.RedFlag))
        {
            var days = _services.Today(turn).DayNumber - record.AnsweredOn.DayNumber;
            var report = PainReport.From(_services.Knowledge, KeptAnswers.Later(record.Answers, days, _services.Content));
            await _services.CheckIns.PlanAsync(turn, report.Since, cancellationToken);
            return true;
        }

        await _services.Speaker(turn).SendAsync(_services.Content.Text(Say.CheckInsFirst), cancellationToken);
        return false;
    }
}
