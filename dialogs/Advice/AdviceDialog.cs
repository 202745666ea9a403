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
        var report = await _services.Intake.ReportAsync(step.Context, cancellationToken);
        var assessment = _services.Assessor.Assess(report);
        var plan = _services.Planner.Plan(report, assessment);
        var speaker = _services.Speaker(step.Context);
        await _services.Routine.KeepAsync(step.Context, plan, cancellationToken);
        var result = new ResultWording(_services.Content, _services.Knowledge, speaker.Here, assessment, plan);

        await speaker.SendAsync(result.Result with { Entity = Entities.Assessment(assessment, report.Region, plan) }, cancellationToken);
        foreach (var part in result.Parts) await speaker.SendAsync(part, cancellationToken);
        return await step.BeginDialogAsync(nameof(FollowUpDialog), null, cancellationToken);
    }
}
