using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>
/// Comes back to a user and asks how it is. The answer begins an intake in which only what may have changed is asked, the
/// whole screen above all. Ends with <see cref="PainEntry.Gone"/> where the pain is gone, else with null.
/// </summary>
internal sealed class CheckInDialog(DialogServices services) : Dialog(nameof(CheckInDialog))
{
    /// <summary>The question whose answer says how it is.</summary>
    public const string HowItIs = "course";

    private readonly Question _course = services.Knowledge.Question(HowItIs)!;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
    {
        if (await services.CheckIns.IsDueAsync(dc.Context, cancellationToken)) await GreetAsync(dc.Context, cancellationToken);
        await AskAsync(dc.Context, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = dc.Context;
        var heard = services.Hear(turn);
        var told = services.Listener.Told(heard, _course, Subject.Unknown);
        var report = await services.Intake.ReportAsync(turn, cancellationToken);
        if (IsGone(heard.Rest, told)) return await GoneAsync(dc, heard.Said, cancellationToken);
        if ((services.Answers.Read(Interview.Ask(_course, report), heard.Rest, told, heard.Today) ?? told) is { } answer)
        {
            await services.SmallTalk.BesideAsync(turn, heard, answer, cancellationToken);
            await services.Intake.RecordAsync(turn, answer, cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (!await services.SmallTalk.AloneAsync(turn, heard, cancellationToken)) await services.Speaker(turn).SendAsync(services.Content.Text(Say.Retry), cancellationToken);
        await AskAsync(turn, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, cancellationToken);

    /// <summary>Takes the check-in from the list, and begins with what is known.</summary>
    private async Task GreetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var speaker = services.Speaker(turn);
        var (due, remaining) = await services.CheckIns.TakeDueAsync(turn, cancellationToken);
        var record = await services.PainLog.ReadAsync(turn, cancellationToken);
        var days = record is null ? 0 : services.CheckIns.Today(due).DayNumber - record.AnsweredOn.DayNumber;
        await services.Intake.KeepAsync(turn, KeptAnswers.Later(record?.Answers ?? [], days, services.Content), cancellationToken);
        var hello = new Message(services.Content.Text(Say.CheckInHello, speaker.Safety)) { Entities = [Entities.CheckIns(record is not null, remaining)] };
        await speaker.SendAsync(hello, cancellationToken);
    }

    /// <summary>A sign beside it counts more: the pain may be gone and the leg be weak.</summary>
    private bool IsGone(string said, Answer? told) => told is not { Present.Count: > 0 } && (told?.Severity == 0
        || Phrases.Normal(said) == Phrases.Normal(services.Content.Text(Say.CheckInGone))
        || services.Phrases.Means(said, "no-pain")
        || services.Phrases.OnlyOf(said, "gone"));

    private async Task<DialogTurnResult> GoneAsync(DialogContext dc, string said, CancellationToken cancellationToken)
    {
        var (turn, content, speaker) = (dc.Context, services.Content, services.Speaker(dc.Context));
        await services.Intake.RecordAsync(turn, new(_course.Id, said) { Present = ["course-better"], Severity = 0 }, cancellationToken);
        var report = await services.Intake.ReportAsync(turn, cancellationToken);
        var assessment = services.Assessor.Assess(report);
        var kept = await services.PainLog.ReadAsync(turn, cancellationToken);
        if (kept is not null)
        {
            var entry = PainEntry.Of(services.Today(turn), report, assessment) with { Class = null, Course = PainEntry.Gone };
            await services.PainLog.WriteAsync(turn, kept, entry, report, cancellationToken);
        }

        var cancelled = await services.CheckIns.CancelAsync(turn, cancellationToken);
        var text = content.Text(Say.CheckInGoneReply, speaker.Safety);
        if (cancelled) text += "\n" + content.Text(Say.CheckInsCancelled);
        await speaker.SendAsync(new Message(text) { Entities = [Entities.CheckIns(kept is not null, [])] }, cancellationToken);
        var plan = services.Planner.Plan(report, assessment);
        if (new ResultWording(content, services.Knowledge, speaker.Here, assessment, plan).Before is { } back) await speaker.SendAsync(back, cancellationToken);
        return await dc.EndDialogAsync(PainEntry.Gone, cancellationToken);
    }

    private Task AskAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var content = services.Content;
        var buttons = content.Question(_course.Id).Options.Values.Select(o => o.Button).Append(content.Text(Say.CheckInGone)).ToList();
        var message = new Message(content.Text(Say.CheckInAsk)) { Buttons = buttons, CommonButtons = buttons.Count, Entities = [Entities.Question("check-in")] };
        return services.Speaker(turn).SendAsync(message, cancellationToken);
    }
}
