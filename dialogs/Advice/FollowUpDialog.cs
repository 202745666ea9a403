using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>Offers to go on: more on one exercise, another pain, or enough. Ends with <see cref="AnotherPain"/> or null.</summary>
internal sealed class FollowUpDialog(DialogServices services) : Dialog(nameof(FollowUpDialog))
{
    /// <summary>The result that begins another visit.</summary>
    public const string AnotherPain = "another-pain";

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
        var said = Phrases.Normal(dc.Context.Activity.Text ?? "");
        if (said == Phrases.Normal(content.Text(Say.NextStop)) || services.Phrases.Means(said, "no"))
        {
            await services.Speaker(dc.Context).SendAsync(content.Text(Say.StopAfter), cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (said == Phrases.Normal(content.Text(Say.NextAgain))) return await AgainAsync(dc, cancellationToken);

        var plan = await PlanAsync(dc.Context, cancellationToken);
        await AskAsync(dc.Context, plan, Reply(plan, said), cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        await AskAsync(turnContext, await PlanAsync(turnContext, cancellationToken), services.Content.Text(Say.Next), cancellationToken);

    private async Task<DialogTurnResult> AgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var answers = (await services.Intake.ReportAsync(dc.Context, cancellationToken)).Answers;
        await services.Intake.KeepAsync(dc.Context, [.. answers.Where(a => Kept.Contains(a.Question))], cancellationToken);
        await services.Speaker(dc.Context).SendAsync(services.Content.Text(Say.Again), cancellationToken);
        return await dc.EndDialogAsync(AnotherPain, cancellationToken);
    }

    private string Reply(AdvicePlan plan, string said)
    {
        var content = services.Content;
        if (services.Phrases.Means(said, "thanks")) return content.Text(Say.NextThanks);
        if (plan.Now.Count == 0) return content.Text(Say.NextRedRetry);
        var exercises = Exercises(plan);
        var titles = exercises.Select(e => content.Advice[e.Id].Title).ToList();
        if (said == Phrases.Normal(content.Text(Say.NextExercise)))
        {
            return content.Text(Say.NextPick, string.Join('\n', titles.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {t}"))));
        }

        var index = titles.FindIndex(t => Phrases.Holds(said, Phrases.Normal(t)));
        if (index < 0 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= titles.Count) index = number - 1;
        return index >= 0 ? Detail(exercises[index]) : Asked(plan, said) is { } entry ? Detail(entry) : content.Text(Say.NextRetry);
    }

    /// <summary>The advice that answers a question such as "can I train tomorrow?"; null where none of the plan does.</summary>
    private AdviceEntry? Asked(AdvicePlan plan, string said) => services.Content.Topics
        .Where(t => t.Value.Any(w => Phrases.Holds(said, w)))
        .Select(t => plan.ToDo.FirstOrDefault(a => a.Id == t.Key))
        .FirstOrDefault(a => a is not null);

    private string Detail(AdviceEntry exercise)
    {
        var words = services.Content.Advice[exercise.Id];
        var detail = services.Content.Text(Say.NextDetail, words.Title, words.Text, services.Content.Source(exercise, services.Knowledge));
        return words.More is { } more ? $"{detail}\n{services.Content.Text(Say.NextMore, more)}" : detail;
    }

    private static List<AdviceEntry> Exercises(AdvicePlan plan) => [.. plan.Now.Where(a => a.Section is not null)];

    private async Task<AdvicePlan> PlanAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var report = await services.Intake.ReportAsync(turn, cancellationToken);
        return services.Planner.Plan(report, services.Assessor.Assess(report));
    }

    private Task AskAsync(ITurnContext turn, AdvicePlan plan, string text, CancellationToken cancellationToken)
    {
        var content = services.Content;
        var buttons = Exercises(plan).Count > 0
            ? new[] { Say.NextExercise, Say.NextAgain, Say.NextStop }
            : [Say.NextStop];
        var message = new Message(text)
        {
            Buttons = [.. buttons.Select(b => content.Text(b))],
            CommonButtons = buttons.Length,
            Entity = Entities.Question("next"),
        };
        return services.Speaker(turn).SendAsync(message, cancellationToken);
    }
}
