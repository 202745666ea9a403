using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>Says what triage makes of the answers and what to do, then asks what comes next and ends with that.</summary>
internal sealed class AdviceDialog : WaterfallDialog
{
    private readonly DialogServices _services;

    public AdviceDialog(DialogServices services)
        : base(nameof(AdviceDialog))
    {
        _services = services;
        AddStep(AdviseAsync);
    }

    private async Task<DialogTurnResult> AdviseAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, speaker) = (step.Context, _services.Speaker(step.Context));
        var report = await _services.Intake.ReportAsync(turn, cancellationToken);
        var assessment = _services.Assessor.Assess(report);
        var plan = _services.Planner.Plan(report, assessment);
        var result = new ResultWording(_services.Content, _services.Knowledge, speaker.Here, assessment, plan);
        var before = await _services.PainLog.ReadAsync(turn, cancellationToken);
        await _services.Routine.KeepAsync(turn, plan, cancellationToken);
        await _services.Consent.AdvisedAsync(turn, cancellationToken);
        await _services.PainLog.AddAsync(turn, _services.Today(turn), report, assessment, cancellationToken);

        var entities = new List<Dictionary<string, object>> { Entities.Assessment(assessment, report.Region, plan) };
        // Whoever is sent to the emergency department is in other hands: asking on would ask at a bad time.
        var cancelled = assessment.Urgency == Urgency.Emergency && before is not null && await _services.CheckIns.CancelAsync(turn, cancellationToken);
        if (cancelled) entities.Add(Entities.CheckIns(true, []));
        await speaker.SendAsync(result.Result with { Entities = entities }, cancellationToken);
        if (IsSame(report, assessment, before)) await speaker.SendAsync(await AsBeforeAsync(turn, cancellationToken), cancellationToken);
        else foreach (var part in result.Parts) await speaker.SendAsync(part, cancellationToken);
        return await step.BeginDialogAsync(nameof(FollowUpDialog), null, cancellationToken);
    }

    /// <summary>Whether a check-in found what was found before, so that the advice needs no repeating.</summary>
    private static bool IsSame(PainReport report, Assessment assessment, PainRecord? before) =>
        report.Asked(KeptAnswers.CheckIn)
        && assessment.Class != TriageClass.RedFlag
        && before?.Entries is [.., { } last]
        && last.Class == Entities.Name(assessment.Class)
        && last.Region == Entities.Name(report.Region);

    private async Task<string> AsBeforeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var content = _services.Content;
        var planned = await _services.CheckIns.ReadAsync(turn, cancellationToken);
        return planned.Count == 0
            ? content.Text(Say.CheckInSame)
            : $"{content.Text(Say.CheckInSame)} {content.Text(Say.CheckInNext, TimeWording.Of(content, planned[0].DueAt))}";
    }
}
