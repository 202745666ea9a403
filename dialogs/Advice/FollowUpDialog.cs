using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>Offers to go on: more on one exercise, another pain, or enough. Ends with <see cref="GoOn"/> or null.</summary>
internal sealed class FollowUpDialog(DialogServices services) : Dialog(nameof(FollowUpDialog))
{
    /// <summary>The result that goes on with the interview, as the answers now are.</summary>
    public const string GoOn = "go-on";

    /// <summary>What another pain of the same person need not ask again.</summary>
    private static readonly string[] Kept = ["who", "age", "red-flags-background"];

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
    {
        // After a red flag there is one thing to do, and it is said: no offer distracts from it. Back and start over still work.
        var plan = await PlanAsync(dc.Context, cancellationToken);
        if (plan.Now.Count > 0) await AskAsync(dc.Context, plan, services.Content.Text(Say.Next), cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var content = services.Content;
        var text = dc.Context.Activity.Text ?? "";
        var said = Phrases.Normal(text);
        if (said == Phrases.Normal(content.Text(Say.NextStop)) || services.Phrases.Means(said, "no"))
        {
            await services.Speaker(dc.Context).SendAsync(content.Text(Say.StopAfter), cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (said == Phrases.Normal(content.Text(Say.NextAgain))) return await AgainAsync(dc, cancellationToken);
        if (said == Phrases.Normal(content.Text(Say.NextCheckIn)) || services.Phrases.Command(text) is Commands.CheckIns or Commands.Keep) return await WishAsync(dc, cancellationToken);

        var report = await services.Intake.ReportAsync(dc.Context, cancellationToken);
        var standing = Stand(report);
        if (!standing.RedFlag && services.Phrases.Command(text) == Commands.Check) return await AgainAsync(dc, cancellationToken);

        var heard = services.Hear(dc.Context);
        if (standing is { RedFlag: true, Crisis: false } && services.Corrections.TakenBack(standing, text, services.Listener.Told(heard, null, report.Subject)) is { Count: > 0 } back)
        {
            return await AskAgainAsync(dc, report, back, cancellationToken);
        }

        await AskAsync(dc.Context, standing.Plan!, Reply(dc.Context, standing, heard, said), cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Goes on after the question of consent.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null!, CancellationToken cancellationToken = default)
    {
        if (result is true) await services.Consent.AgreeAsync(dc.Context, cancellationToken);
        else if (result is false) await services.Consent.RefuseAsync(dc.Context, cancellationToken);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        await AskAsync(turnContext, await PlanAsync(turnContext, cancellationToken), services.Content.Text(Say.Next), cancellationToken);

    private async Task<DialogTurnResult> WishAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (await services.Consent.WishAsync(dc.Context, cancellationToken)) return await dc.BeginDialogAsync(nameof(ConsentDialog), null, cancellationToken);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> AgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var answers = (await services.Intake.ReportAsync(dc.Context, cancellationToken)).Answers;
        await services.Intake.KeepAsync(dc.Context, [.. answers.Where(a => Kept.Contains(a.Question))], cancellationToken);
        await services.Speaker(dc.Context).SendAsync(services.Content.Text(Say.Again), cancellationToken);
        return await dc.EndDialogAsync(GoOn, cancellationToken);
    }

    /// <summary>A sign that is taken back is not cleared by that: the whole screen is asked again, outright.</summary>
    private async Task<DialogTurnResult> AskAgainAsync(DialogContext dc, PainReport report, IReadOnlyList<string> findings, CancellationToken cancellationToken)
    {
        var kept = report.Answers
            .Where(a => services.Knowledge.Question(a.Question)?.Part != InterviewPart.Screen)
            .Select(a => a with { Present = [.. a.Present.Except(findings)], Absent = [.. a.Absent.Except(findings)] });
        await services.Intake.KeepAsync(dc.Context, [.. kept], cancellationToken);
        await services.Speaker(dc.Context).SendAsync(services.Content.Text(Say.AskAgain), cancellationToken);
        return await dc.EndDialogAsync(GoOn, cancellationToken);
    }

    private string Reply(ITurnContext turn, Standing standing, Heard heard, string said)
    {
        var content = services.Content;
        var wording = services.TopicWording(turn);
        var exercises = Exercises(standing.Plan!);
        var titles = exercises.Select(e => content.Advice[e.Id].Title).ToList();
        if (exercises.Count > 0 && said == Phrases.Normal(content.Text(Say.NextExercise)))
        {
            return content.Text(Say.NextPick, string.Join('\n', titles.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {t}"))));
        }

        var index = titles.FindIndex(t => Phrases.Holds(said, Phrases.Normal(t)));
        if (index < 0 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= titles.Count) index = number - 1;
        return index >= 0 ? wording.Detail(exercises[index])
            : services.SmallTalk.Reply(turn, heard, standing) ?? content.Text(standing.RedFlag ? Say.NextRedRetry : Say.NextRetry);
    }

    private static List<AdviceEntry> Exercises(AdvicePlan plan) => [.. plan.Now.Where(a => a.Section is not null)];

    private async Task<AdvicePlan> PlanAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        Stand(await services.Intake.ReportAsync(turn, cancellationToken)).Plan!;

    private Standing Stand(PainReport report)
    {
        var standing = services.Stand(report);
        return standing with { Plan = services.Planner.Plan(report, standing.Assessment) };
    }

    private async Task AskAsync(ITurnContext turn, AdvicePlan plan, string text, CancellationToken cancellationToken)
    {
        var content = services.Content;
        var offered = await services.Consent.OffersAsync(turn, cancellationToken);
        IEnumerable<TextKey> buttons = Exercises(plan).Count == 0 ? [Say.NextStop]
            : offered ? [Say.NextExercise, Say.NextCheckIn, Say.NextAgain, Say.NextStop]
            : [Say.NextExercise, Say.NextAgain, Say.NextStop];
        var message = new Message(text)
        {
            Buttons = [.. buttons.Select(b => content.Text(b))],
            CommonButtons = buttons.Count(),
            Entities = [Entities.Question("next")],
        };
        await services.Speaker(turn).SendAsync(message, cancellationToken);
    }
}
