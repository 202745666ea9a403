using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>
/// Asks one question until it is answered, and ends with the <see cref="Answer"/>. Keeps the question's id, a count of
/// misses and whom it asked which time, nothing else: the published prompts keep typed objects, which do not survive a store without type names.
/// </summary>
internal sealed class QuestionDialog(DialogServices services) : Dialog(nameof(QuestionDialog))
{
    private const string QuestionId = "question";
    private const string Asked = "asked";
    private const string User = "user";
    private const string Misses = "misses";
    private const string Card = "card";
    private const int MissesBeforeHelp = 3;
    private const int LongText = 1000;

    /// <summary>The id of the question that a dialog on the stack asks, or null where it is another dialog.</summary>
    public static string? QuestionOf(DialogInstance? instance) =>
        instance?.Id == nameof(QuestionDialog) ? instance.State[QuestionId].ToString() : null;

    /// <summary>Whether a state is one that this dialog keeps.</summary>
    public static bool IsSound(IDictionary<string, object> state, int mostMisses) =>
        state[Asked].ToString()!.Length > 0
        && StateCheck.Number(state[Misses]) <= mostMisses
        && (!state.TryGetValue(Card, out var card) || card is not null);

    /// <summary>Tells whether a card was made for the asking that is under way.</summary>
    public static bool Expects(DialogInstance? instance, TickedCard card) =>
        QuestionOf(instance) == card.Question && instance!.State[Asked].ToString() == card.Asked;

    /// <summary>Tells whether the question that is open was put to somebody else than whoever wrote a message.</summary>
    public static bool IsForAnother(DialogInstance? instance, IActivity message) =>
        QuestionOf(instance) is not null && instance!.State.TryGetValue(User, out var user) && user.ToString() != message.From?.Id;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
    {
        dc.ActiveDialog.State[QuestionId] = options.ToString()!;
        dc.ActiveDialog.State[Asked] = Guid.NewGuid().ToString("N")[..8];
        // Who wrote is known of a message only: an app may have been installed by somebody else.
        if (dc.Context.Activity is { Type: ActivityTypes.Message, From.Id: { } user }) dc.ActiveDialog.State[User] = user;
        dc.ActiveDialog.State[Misses] = 0;
        await AskAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var said = dc.Context.Activity.Text ?? "";
        var open = await OpenAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        if (TickedCard.Read(dc.Context.Activity) is { } card) return await TickedAsync(dc, open, card, cancellationToken);
        var heard = services.Hear(dc.Context);
        var report = await services.Intake.ReportAsync(dc.Context, cancellationToken);
        var told = services.Listener.Told(heard, open.Question, report.Subject);
        if (report.Subject == Subject.Unknown && services.Listener.OfAnother(heard, told) is { } theirs) await services.Intake.RecordAsync(dc.Context, theirs, cancellationToken);
        if ((services.Answers.Read(open, heard.Rest, told, heard.Today) ?? told) is { } answer)
        {
            var replied = await services.SmallTalk.BesideAsync(dc.Context, heard, answer, cancellationToken);
            if (!replied && answer == told) await NoteAsync(dc.Context, told, cancellationToken);
            if (dc.ActiveDialog.State.TryGetValue(Card, out var shown)) await CloseAsync(dc.Context, open, shown.ToString(), null, cancellationToken);
            return await dc.EndDialogAsync(answer, cancellationToken);
        }

        if (await services.SmallTalk.AloneAsync(dc.Context, heard, cancellationToken)) await AskAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        else await MissAsync(dc, open, said, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, instance, cancellationToken);

    private async Task<DialogTurnResult> TickedAsync(DialogContext dc, OpenQuestion open, TickedCard card, CancellationToken cancellationToken)
    {
        var id = dc.Context.Activity.ReplyToId;
        if (services.Answers.Read(open, card) is { } answer)
        {
            await CloseAsync(dc.Context, open, id, answer.Said, cancellationToken);
            return await dc.EndDialogAsync(answer, cancellationToken);
        }

        // Known now, so that the card can be closed if the answer is typed after all.
        if (!string.IsNullOrEmpty(id)) dc.ActiveDialog.State[Card] = id;
        var text = services.Content.Question(open.Question.Id).None is { } none ? services.Content.Text(Say.CardEmpty, none) : services.Content.Text(Say.CardPick);
        await services.Speaker(dc.Context).SendAsync(text, cancellationToken);
        return EndOfTurn;
    }

    private Task CloseAsync(ITurnContext turn, OpenQuestion open, string? id, string? answer, CancellationToken cancellationToken) =>
        services.Speaker(turn).CloseAsync(id, new QuestionWording(services.Content, open).Lead, answer, cancellationToken);

    private Task NoteAsync(ITurnContext turn, Answer told, CancellationToken cancellationToken)
    {
        var understood = new SummaryWording(services.Content, services.Knowledge, PainReport.From(services.Knowledge, [told]));
        return services.Speaker(turn).SendAsync(understood.Sentence, cancellationToken);
    }

    private async Task MissAsync(DialogContext dc, OpenQuestion open, string said, CancellationToken cancellationToken)
    {
        var misses = Convert.ToInt32(dc.ActiveDialog.State[Misses].ToString(), CultureInfo.InvariantCulture) + 1;
        dc.ActiveDialog.State[Misses] = misses;
        var kind = string.IsNullOrWhiteSpace(said) ? Say.RetryEmpty
            : !said.Any(char.IsLetterOrDigit) ? Say.RetryEmoji
            : said.Length > LongText ? Say.RetryLong
            : open.Question.Kind == QuestionKind.Score && said.Any(char.IsDigit) ? Say.ScoreRange
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
        var message = new Message(wording.Text)
        {
            Lead = wording.Lead,
            Card = QuestionCard.Of(services.Content, open, instance.State[Asked].ToString()!, wording.Text),
            LeadFitsCard = true,
            ButtonsSuffice = open.Question.Kind != QuestionKind.Many,
            Buttons = wording.Buttons,
            CommonButtons = wording.CommonButtons,
            Entities = [Entities.Question(open.Question.Id)],
        };
        await services.Speaker(turn).SendAsync(message, cancellationToken);
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
