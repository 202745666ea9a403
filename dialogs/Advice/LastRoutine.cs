using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>
/// What was advised last, to be shown again when the answers are long forgotten: the ids of the advice, and nothing of
/// what the user told.
/// </summary>
internal sealed class LastRoutine(DialogServices services, ConversationState state)
{
    internal const string Name = "Routine";

    private readonly IStatePropertyAccessor<string> _accessor = state.CreateProperty<string>(Name);

    /// <summary>Keeps a plan; one without exercise, as on a red flag, takes away the one before.</summary>
    public Task KeepAsync(ITurnContext turn, AdvicePlan plan, CancellationToken cancellationToken) => plan.ToDo.Any()
        ? _accessor.SetAsync(turn, string.Join(' ', plan.ToDo.Select(a => a.Id)), cancellationToken)
        : _accessor.DeleteAsync(turn, cancellationToken);

    /// <summary>Shows it, or says why not.</summary>
    /// <returns>Whether there was anything to show or to say in its place: not before the first result.</returns>
    public async Task<bool> ShowAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (content, speaker) = (services.Content, services.Speaker(turn));
        var standing = services.Stand(await services.Intake.ReportAsync(turn, cancellationToken));
        if (standing.Assessment.Class == TriageClass.RedFlag)
        {
            var instead = standing.Crisis ? services.TopicWording(turn).Reply([], standing) : content.Text(Say.RoutineRed);
            await speaker.SendAsync(instead, cancellationToken);
            return true;
        }

        var plan = await PlanAsync(turn, cancellationToken);
        await speaker.SendAsync(content.Text(plan is null ? Say.RoutineNone : Say.RoutineLead, speaker.Safety), cancellationToken);
        if (plan is null) return false;

        var wording = new ResultWording(content, services.Knowledge, speaker.Here, standing.Assessment, plan);
        foreach (var part in wording.Parts) await speaker.SendAsync(part, cancellationToken);
        return true;
    }

    /// <summary>What was advised, by its titles.</summary>
    public async Task<string> TitlesAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        string.Join(", ", (await PlanAsync(turn, cancellationToken))?.ToDo.Select(a => services.Content.Advice[a.Id].Title) ?? []);

    /// <summary>The plan by its ids, as far as the rules of today still know them; null where there is none.</summary>
    private async Task<AdvicePlan?> PlanAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var ids = (await _accessor.GetAsync(turn, () => "", cancellationToken)).Split(' ');
        var known = services.Knowledge.Advice.Where(a => ids.Contains(a.Id)).ToLookup(a => a.Phase);
        return known.Count == 0 ? null : new([], [], [.. known[Phase.Now]], [.. known[Phase.Before]], [.. known[Phase.Weeks]]);
    }
}
