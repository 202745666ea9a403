using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>
/// Shows what was understood. Ends with an <see cref="Answer"/> when the user confirms it, with the id of a question that is
/// to be asked again, or with null when they have put something right in their own words.
/// </summary>
internal sealed class SummaryDialog(DialogServices services) : Dialog(nameof(SummaryDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
    {
        await ShowAsync(dc.Context, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var said = dc.Context.Activity.Text ?? "";
        var heard = services.Hear(dc.Context);
        if (Confirmed(heard.Rest))
        {
            var confirmed = new Answer(Interview.Summary.Id, said);
            await services.SmallTalk.BesideAsync(dc.Context, heard, confirmed, cancellationToken);
            return await dc.EndDialogAsync(confirmed, cancellationToken);
        }

        var report = await services.Intake.ReportAsync(dc.Context, cancellationToken);
        var lines = new SummaryWording(services.Content, services.Knowledge, report).Lines.Select(l => l.Question).ToList();
        var told = services.Listener.Told(heard, null, report.Subject);
        // "How bad" is the name of a line before it is a question.
        var named = lines.Exists(l => Phrases.Normal(services.Content.Question(l.Id).Line) == Phrases.Normal(said));
        if (services.Corrections.Read(lines, report, named ? said : heard.Rest, told, heard.Today) is { } correction)
        {
            await CorrectAsync(dc.Context, report, heard, correction, cancellationToken);
            return await dc.EndDialogAsync(correction.AskAgain, cancellationToken);
        }

        var replied = await services.SmallTalk.AloneAsync(dc.Context, heard, cancellationToken);
        if (!replied) await services.Speaker(dc.Context).SendAsync(services.Content.Text(Say.SummaryWhich), cancellationToken);
        await ShowAsync(dc.Context, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        ShowAsync(turnContext, cancellationToken);

    private bool Confirmed(string said) =>
        services.Phrases.Means(said, "yes") || Phrases.Normal(said) == Phrases.Normal(services.Content.Text(Say.SummaryRight));

    private async Task CorrectAsync(ITurnContext turn, PainReport report, Heard heard, Correction correction, CancellationToken cancellationToken)
    {
        if (correction.Answer is not { } answer) return;
        if (!await services.SmallTalk.BesideAsync(turn, heard, answer, cancellationToken))
        {
            await services.Speaker(turn).SendAsync(services.Content.Text(Say.SummaryChanged), cancellationToken);
        }

        await services.Intake.KeepAsync(turn, services.Interview.WithoutMoot([.. report.Answers, answer]), cancellationToken);
    }

    private async Task ShowAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var lines = new SummaryWording(services.Content, services.Knowledge, await services.Intake.ReportAsync(turn, cancellationToken));
        var full = services.Content.Text(Say.Summary, lines.Text);
        var message = new Message(full)
        {
            Lead = services.Content.Text(Say.SummaryLead),
            LeadFitsCard = true,
            Card = CardElements.WideCard(full, [CardElements.Facts(lines.Numbered)]),
            Buttons = [services.Content.Text(Say.SummaryRight)],
            CommonButtons = 1,
            Entities = [Entities.Question(Interview.Summary.Id)],
        };
        await services.Speaker(turn).SendAsync(message, cancellationToken);
    }
}
