using BackPainBot.Triage;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>
/// One lap of the interview: pick the question, ask it, record the answer; and round again until nothing is open. What to
/// ask is triage's business, so stepping back, correcting and telling much at once are all just another list of answers.
/// </summary>
internal sealed class IntakeDialog : WaterfallDialog
{
    private readonly DialogServices _services;

    public IntakeDialog(DialogServices services)
        : base(nameof(IntakeDialog))
    {
        _services = services;
        AddStep(AskAsync);
        AddStep(RecordAsync);
    }

    /// <summary>The options, where there are any, are the id of the question to ask again.</summary>
    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Options?.ToString() is { Length: > 0 } again) return await step.BeginDialogAsync(nameof(QuestionDialog), again, cancellationToken);
        var report = await _services.Intake.ReportAsync(step.Context, cancellationToken);
        return _services.Interview.Next(report)?.Question switch
        {
            null => await step.EndDialogAsync(null, cancellationToken),
            { Kind: QuestionKind.Summary } => await step.BeginDialogAsync(nameof(SummaryDialog), null, cancellationToken),
            var question => await step.BeginDialogAsync(nameof(QuestionDialog), question.Id, cancellationToken),
        };
    }

    private async Task<DialogTurnResult> RecordAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is Answer answer) await _services.Intake.RecordAsync(step.Context, answer, cancellationToken);
        return await step.ReplaceDialogAsync(nameof(IntakeDialog), step.Result as string, cancellationToken);
    }
}
