using BackPainBot.Triage;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>The root: commands and red flags first, then whatever is under way: the intake, the advice, what comes next.</summary>
internal sealed partial class MainDialog : ComponentDialog
{
    /// <summary>From the first question to the advice.</summary>
    internal const string Visit = nameof(Visit);

    private readonly DialogServices _services;

    public MainDialog(DialogServices services)
        : base(nameof(MainDialog))
    {
        _services = services;
        AddDialog(new WaterfallDialog(Visit, [InterviewAsync, AdviseAsync, AgainAsync]));
        AddDialog(new WaterfallDialog(CheckUp, [AskHowItIsAsync, AfterCheckInAsync, AgainAsync]));
        AddDialog(new IntakeDialog(services));
        AddDialog(new QuestionDialog(services));
        AddDialog(new SummaryDialog(services));
        AddDialog(new AdviceDialog(services));
        AddDialog(new FollowUpDialog(services));
        AddDialog(new ConsentDialog(services));
        AddDialog(new CheckInDialog(services));
        InitialDialogId = Visit;
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        var said = DialogServices.Said(innerDc.Context);
        var command = _services.Phrases.Command(said);
        if (command is Commands.Stop or Commands.Bye) return await StopAsync(innerDc, command == Commands.Stop, cancellationToken);
        if (command == Commands.DeleteData) return await DeleteDataAsync(innerDc, cancellationToken);
        if (command == Commands.MyData)
        {
            await _services.Data.ShowAsync(innerDc.Context, cancellationToken);
            return new DialogTurnResult(DialogTurnStatus.Complete);
        }

        if (command == Commands.Routine && await _services.Routine.ShowAsync(innerDc.Context, cancellationToken)) return new DialogTurnResult(DialogTurnStatus.Complete);
        if (command is Commands.CheckIns or Commands.Keep && await WishAsync(innerDc.Context, cancellationToken)) return new DialogTurnResult(DialogTurnStatus.Complete);

        // A command tells nothing of the pain, and is not thanked for.
        var heard = command is null ? _services.Hear(innerDc.Context) : new();
        var told = _services.Listener.Told(heard, null, Subject.Unknown);
        if (told is null && heard is { Asked.Count: 0, Remarks: [{ Closes: true }] })
        {
            await _services.SmallTalk.AloneAsync(innerDc.Context, heard, cancellationToken);
            return new DialogTurnResult(DialogTurnStatus.Complete);
        }

        if (told is null && await IsDueAsync(innerDc.Context, cancellationToken)) return await innerDc.BeginDialogAsync(CheckUp, null, cancellationToken);
        if (told is not null) await _services.Intake.RecordAsync(innerDc.Context, told, cancellationToken);
        if (command is null && _services.Listener.OfAnother(heard, told) is { } theirs) await _services.Intake.RecordAsync(innerDc.Context, theirs, cancellationToken);
        var assessment = await AssessAsync(innerDc, cancellationToken);
        if (await _services.Languages.AnswerAsync(innerDc.Context, said, assessment, cancellationToken)) heard = new();
        if (assessment.Urgency != Urgency.Emergency) await GreetAsync(innerDc, heard, told, cancellationToken);
        return await base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        if (innerDc.Context.Activity.Type == ActivityTypes.Event) return await CheckInAsync(innerDc, cancellationToken);
        if (innerDc.Context.Activity.Type == ActivityTypes.MessageUpdate && await EditedAsync(innerDc, cancellationToken) is { } edited) return edited;
        if (TickedCard.Read(innerDc.Context.Activity) is { } card && await RefuseAsync(innerDc, card, cancellationToken)) return EndOfTurn;
        var said = innerDc.Context.Activity.Text ?? "";
        if (await UrgentAsync(innerDc, cancellationToken))
        {
            await _services.Languages.AnswerAsync(innerDc.Context, said, await AssessAsync(innerDc, cancellationToken), cancellationToken);
            return await RestartAsync(innerDc, cancellationToken);
        }

        if (await _services.Languages.AnswerAsync(innerDc.Context, said, cancellationToken)) return await ForeignAsync(innerDc, cancellationToken);
        return _services.Phrases.Command(said) switch
        {
            Commands.Back => await BackAsync(innerDc, said, cancellationToken),
            Commands.Why => await ExplainAsync(innerDc, Why, cancellationToken),
            Commands.Help => await ExplainAsync(innerDc, Help, cancellationToken),
            Commands.StartOver => await StartOverAsync(innerDc, cancellationToken),
            Commands.Stop => await StopAsync(innerDc, true, cancellationToken),
            Commands.Bye => await StopAsync(innerDc, false, cancellationToken),
            Commands.Check when innerDc.ActiveDialog?.Id != nameof(FollowUpDialog) => await AskOnAsync(innerDc, cancellationToken),
            Commands.Routine => await RoutineAsync(innerDc, cancellationToken),
            Commands.CheckIns or Commands.Keep when !IsAdvised(innerDc) => await ExplainAsync(innerDc, _ => _services.Content.Text(Say.CheckInsFirst), cancellationToken),
            Commands.MyData => await ShowDataAsync(innerDc, cancellationToken),
            Commands.DeleteData => await DeleteDataAsync(innerDc, cancellationToken),
            _ => await base.OnContinueDialogAsync(innerDc, cancellationToken),
        };
    }

    private Task<DialogTurnResult> InterviewAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(IntakeDialog), null, cancellationToken);

    private Task<DialogTurnResult> AdviseAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(AdviceDialog), null, cancellationToken);

    private async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is FollowUpDialog.GoOn) return await step.ReplaceDialogAsync(Visit, null, cancellationToken);
        await _services.Intake.ForgetAsync(step.Context, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Records what a message tells if it makes the matter graver than the step under way can wait for.</summary>
    private async Task<bool> UrgentAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (await ToldAsync(dc, cancellationToken) is not { } told) return false;
        var report = await _services.Intake.ReportAsync(dc.Context, cancellationToken);
        var now = _services.Assessor.Assess(report);
        var then = _services.Assessor.Assess(PainReport.From(_services.Knowledge, [.. report.Answers, told]));
        var more = then.Reasons.Select(r => r.Rule).Except(now.Reasons.Select(r => r.Rule)).Where(r => r.Class == TriageClass.RedFlag);
        // In the intake only an emergency cannot wait: the screen has to be finished, and its question reads the rest. A result
        // is given anew for whatever makes it graver: "it is getting worse", "I do have cancer".
        var graver = IsAdvised(dc) && (then.Class > now.Class || then.Urgency > now.Urgency || more.Any(r => r.Urgency >= now.Urgency));
        if (!graver && !more.Any(r => r.Urgency == Urgency.Emergency)) return false;
        await _services.Intake.RecordAsync(dc.Context, told, cancellationToken);
        return true;
    }

    /// <summary>What is not English answers no question: the signs that it names are kept, and what was asked is asked again.</summary>
    private async Task<DialogTurnResult> ForeignAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (!IsAdvised(dc) && await ToldAsync(dc, cancellationToken) is { } told)
        {
            await _services.Intake.RecordAsync(dc.Context, told, cancellationToken);
            return await RestartAsync(dc, cancellationToken);
        }

        return await AskOnAsync(dc, cancellationToken);
    }

    /// <summary>What the turn's message tells of the pain besides answering the open question.</summary>
    private async Task<Answer?> ToldAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var question = QuestionDialog.QuestionOf(dc.ActiveDialog) is { } id ? _services.Knowledge.Question(id) : null;
        var report = await _services.Intake.ReportAsync(dc.Context, cancellationToken);
        return _services.Listener.Told(_services.Hear(dc.Context), question, report.Subject);
    }

    private async Task<DialogTurnResult> BackAsync(DialogContext dc, string said, CancellationToken cancellationToken)
    {
        var speaker = _services.Speaker(dc.Context);
        var content = _services.Content;
        if (QuestionDialog.QuestionOf(dc.ActiveDialog) == "region" && Phrases.Normal(said) == Commands.Back)
        {
            var buttons = content.Question("region").Options.Values.Select(o => o.Button).Append(content.Text(Say.GoBack)).ToList();
            await speaker.SendAsync(
                new Message(content.Text(Say.BackWhich)) { Buttons = buttons, CommonButtons = 1, Entities = [Entities.Question("region")] },
                cancellationToken);
            return EndOfTurn;
        }

        if (dc.ActiveDialog?.Id == nameof(ConsentDialog)) return await dc.EndDialogAsync(null, cancellationToken);
        if (dc.ActiveDialog?.Id == nameof(CheckInDialog)) return await ExplainAsync(dc, _ => content.Text(Say.BackFirst), cancellationToken);

        var report = await _services.Intake.ReportAsync(dc.Context, cancellationToken);
        await speaker.SendAsync(content.Text(report.Answers.Count == 0 ? Say.BackFirst : Say.BackDone), cancellationToken);
        await _services.Intake.KeepAsync(dc.Context, [.. report.Answers.SkipLast(1)], cancellationToken);
        var howItIs = report.Asked(KeptAnswers.CheckIn) && report.Answers[^1].Question == CheckInDialog.HowItIs;
        return howItIs ? await RestartAsync(dc, CheckUp, cancellationToken) : await RestartAsync(dc, cancellationToken);
    }

    private string Why(DialogContext dc) =>
        QuestionDialog.QuestionOf(dc.ActiveDialog) is { } question ? _services.Content.Question(question).Why
        : dc.ActiveDialog?.Id == nameof(SummaryDialog) ? _services.Content.Text(Say.SummaryWhy)
        : dc.ActiveDialog?.Id == nameof(ConsentDialog) ? _services.Content.Text(Say.ConsentWhy)
        : dc.ActiveDialog?.Id == nameof(CheckInDialog) ? _services.Content.Text(Say.CheckInWhy)
        : Help(dc);

    private string Help(DialogContext dc) => _services.Content.Text(Say.Help, _services.Speaker(dc.Context).Safety);

    /// <summary>Says something in between, and asks again what was asked.</summary>
    private async Task<DialogTurnResult> ExplainAsync(DialogContext dc, Func<DialogContext, string> explain, CancellationToken cancellationToken)
    {
        var standing = _services.Stand(await _services.Intake.ReportAsync(dc.Context, cancellationToken));
        var text = standing.Crisis ? _services.TopicWording(dc.Context).Reply([], standing) : explain(dc);
        await _services.Speaker(dc.Context).SendAsync(text, cancellationToken);
        return await AskOnAsync(dc, cancellationToken);
    }

    private async Task<DialogTurnResult> RoutineAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await _services.Routine.ShowAsync(dc.Context, cancellationToken);
        return await AskOnAsync(dc, cancellationToken);
    }

    /// <summary>Asks again what was asked.</summary>
    private static async Task<DialogTurnResult> AskOnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await dc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Begins anew with the answers as they now are; they alone decide where the conversation goes on.</summary>
    private static Task<DialogTurnResult> RestartAsync(DialogContext dc, CancellationToken cancellationToken) => RestartAsync(dc, Visit, cancellationToken);

    private static async Task<DialogTurnResult> RestartAsync(DialogContext dc, string dialog, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(dialog, null, cancellationToken);
    }

    /// <summary>The greeting, what was understood of the first message, and what it asks.</summary>
    private async Task GreetAsync(DialogContext dc, Heard heard, Answer? told, CancellationToken cancellationToken)
    {
        var speaker = _services.Speaker(dc.Context);
        var (content, review) = (_services.Content, _services.Knowledge.Review);
        var welcome = await WelcomeAsync(dc.Context, cancellationToken);
        var greeting = review.Done ? content.Text(Say.GreetingReviewed, review.By, review.On, speaker.Safety) : content.Text(Say.Greeting, speaker.Safety);
        var text = $"{welcome?.Full ?? content.Text(Say.Hello)}\n{greeting}\n{content.Text(Say.CommandsHint)}";
        if (told is not null) text += "\n" + new SummaryWording(content, _services.Knowledge, PainReport.From(_services.Knowledge, [told])).Sentence;
        else if (heard is { Asks: false, Alone.Count: 0 } && heard.Said.Any(char.IsLetter)) text += "\n" + content.Text(Say.NotedFirst);
        await speaker.SendAsync(new Message(text) { Entities = welcome?.Entities ?? [] }, cancellationToken);
        if (told is not null) await _services.SmallTalk.BesideAsync(dc.Context, heard, told, cancellationToken);
        else if (heard.Alone is not [{ Greets: true }]) await _services.SmallTalk.AloneAsync(dc.Context, heard, cancellationToken);
    }

    private async Task<Assessment> AssessAsync(DialogContext dc, CancellationToken cancellationToken) =>
        _services.Assessor.Assess(await _services.Intake.ReportAsync(dc.Context, cancellationToken));
}
