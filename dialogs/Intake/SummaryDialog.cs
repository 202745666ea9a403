using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>
/// Shows what was understood. Ends with an <see cref="Answer"/> when the user confirms it or puts a line right in their own
/// words, or with the id of the question that is to be asked again.
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
        var lines = await LinesAsync(dc.Context, cancellationToken);
        if (Confirmed(said)) return await dc.EndDialogAsync(new Answer(Interview.Summary.Id, said), cancellationToken);
        if (Named(lines, said) is { } question) return await dc.EndDialogAsync(question.Id, cancellationToken);
        if (await CorrectedAsync(dc.Context, lines, said, cancellationToken) is { } answer) return await dc.EndDialogAsync(answer, cancellationToken);

        await services.Speaker(dc.Context).SendAsync(services.Content.Text(Say.Retry), cancellationToken);
        await ShowAsync(dc.Context, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        ShowAsync(turnContext, cancellationToken);

    private bool Confirmed(string said) =>
        services.Phrases.Means(said, "yes") || Phrases.Normal(said) == Phrases.Normal(services.Content.Text(Say.SummaryRight));

    /// <summary>The line that a message names by its number, "change 4" or "4", or by its name.</summary>
    private Question? Named(SummaryWording lines, string said)
    {
        var normal = Phrases.Normal(said);
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var question = lines.Lines[i].Question;
            if (normal == number
                || normal == Phrases.Normal(services.Content.Text(Say.SummaryChange, number))
                || normal == Phrases.Normal(services.Content.Question(question.Id).Line)
                || normal == Phrases.Normal(services.Content.Text(Say.SummaryChange, services.Content.Question(question.Id).Line))) return question;
        }

        return null;
    }

    /// <summary>A correction in the user's own words ("no, the upper back"), if it fits one question and no other.</summary>
    private async Task<Answer?> CorrectedAsync(ITurnContext turn, SummaryWording lines, string said, CancellationToken cancellationToken)
    {
        if (services.Reader.Read(said, Today.Of(turn)) is { } told) return told;
        if (said.All(c => !char.IsLetter(c))) return null;
        var report = await services.Intake.ReportAsync(turn, cancellationToken);
        var fitting = lines.Lines
            .Where(l => l.Question.Kind == QuestionKind.One)
            .Select(l => services.Answers.Read(Interview.Ask(l.Question, report), WithoutNo(said), Today.Of(turn)))
            .OfType<Answer>()
            .Take(2)
            .ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>"No, it is my wife" says what is right, not "no".</summary>
    private string WithoutNo(string said)
    {
        var words = Phrases.Normal(said).Split(' ');
        return services.Phrases.Means(words[0], "no") ? string.Join(' ', words.Skip(1)) : said;
    }

    private async Task ShowAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(turn, cancellationToken);
        var full = services.Content.Text(Say.Summary, lines.Text);
        var message = new Message(full)
        {
            Lead = services.Content.Text(Say.SummaryLead),
            Card = CardElements.Card(full, [CardElements.Facts(lines.Numbered)]),
            Buttons = [services.Content.Text(Say.SummaryRight)],
            CommonButtons = 1,
            Entity = Entities.Question(Interview.Summary.Id),
        };
        await services.Speaker(turn).SendAsync(message, cancellationToken);
    }

    private async Task<SummaryWording> LinesAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        new(services.Content, services.Knowledge, await services.Intake.ReportAsync(turn, cancellationToken));
}
