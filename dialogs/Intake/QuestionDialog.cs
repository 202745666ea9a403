using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>
/// Asks one question until it is answered, and ends with the <see cref="Answer"/>. Keeps the question's id and a count of
/// misses, nothing else: the published prompts keep typed objects, which do not survive a store without type names.
/// </summary>
internal sealed class QuestionDialog(DialogServices services) : Dialog(nameof(QuestionDialog))
{
    private const string Id_ = "question";
    private const string Misses = "misses";
    private const int MissesBeforeHelp = 3;
    private const int LongText = 1000;

    /// <summary>The id of the question that a dialog on the stack asks, or null where it is another dialog.</summary>
    public static string? QuestionOf(DialogInstance? instance) =>
        instance?.Id == nameof(QuestionDialog) ? instance.State[Id_].ToString() : null;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
    {
        dc.ActiveDialog.State[Id_] = options.ToString()!;
        dc.ActiveDialog.State[Misses] = 0;
        await AskAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var said = dc.Context.Activity.Text ?? "";
        var open = await OpenAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        if (services.Answers.Read(open, said) is { } answer) return await dc.EndDialogAsync(answer, cancellationToken);
        if (services.Reader.Read(said, open.Question) is { } told)
        {
            await services.Speaker(dc.Context).SendAsync(services.Content.Text(Say.Noted), cancellationToken);
            return await dc.EndDialogAsync(told, cancellationToken);
        }

        await MissAsync(dc, open, said, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, instance, cancellationToken);

    private async Task MissAsync(DialogContext dc, OpenQuestion open, string said, CancellationToken cancellationToken)
    {
        var misses = Convert.ToInt32(dc.ActiveDialog.State[Misses].ToString(), CultureInfo.InvariantCulture) + 1;
        dc.ActiveDialog.State[Misses] = misses;
        var kind = string.IsNullOrWhiteSpace(said) ? Say.RetryEmpty
            : said.Length > LongText ? Say.RetryLong
            : open.Question.Kind == QuestionKind.Score ? Say.ScoreRange
            : Say.Retry;
        var text = services.Content.Text(kind);
        if (misses >= MissesBeforeHelp) text += "\n" + services.Content.Text(Say.RetryHelp);
        await services.Speaker(dc.Context).SendAsync(text, cancellationToken);
        await AskAsync(dc.Context, dc.ActiveDialog, cancellationToken);
    }

    private async Task AskAsync(ITurnContext turn, DialogInstance instance, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(turn, instance, cancellationToken);
        var wording = new QuestionWording(services.Content, open);
        await services.Speaker(turn).SendAsync(wording.Text, wording.Buttons, wording.AlwaysUseful, Entities.Question(open.Question.Id), cancellationToken);
    }

    private async Task<OpenQuestion> OpenAsync(ITurnContext turn, DialogInstance instance, CancellationToken cancellationToken)
    {
        var question = services.Knowledge.Question(QuestionOf(instance)!)!;
        var report = await services.Intake.ReportAsync(turn, cancellationToken);
        // Asked again after a correction, a question is open as if it had not been answered.
        var before = report.Asked(question.Id) ? PainReport.From(services.Knowledge, [.. report.Answers.Where(a => a.Question != question.Id)]) : report;
        return Interview.Ask(question, before);
    }
}
