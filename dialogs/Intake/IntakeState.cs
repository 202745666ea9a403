using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>
/// The ordered list of answers, which is all that an intake keeps. It is stored as one JSON text: a plain string comes
/// back as it went from every store, whatever that store thinks of types.
/// </summary>
internal sealed class IntakeState(TriageKnowledge knowledge, ConversationState state, LastMessage last)
{
    private readonly IStatePropertyAccessor<string> _accessor = state.CreateProperty<string>("Intake");

    /// <summary>The report of the answers so far, worked out once as long as they do not change within the turn.</summary>
    public async Task<PainReport> ReportAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var json = await _accessor.GetAsync(turn, () => "", cancellationToken);
        if (turn.TurnState.Get<WorkedOut>(nameof(WorkedOut)) is { } known && known.Json == json) return known.Report;
        var report = PainReport.From(knowledge, AnswerJson.Read(json));
        turn.TurnState.Set(nameof(WorkedOut), new WorkedOut(json, report));
        return report;
    }

    /// <summary>Whether nothing is left to ask.</summary>
    public async Task<bool> IsDoneAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        new Interview(knowledge).Next(await ReportAsync(turn, cancellationToken)) is null;

    /// <summary>Adds an answer; one to a question that was answered before replaces that one.</summary>
    public async Task RecordAsync(ITurnContext turn, Answer answer, CancellationToken cancellationToken)
    {
        var answers = (await ReportAsync(turn, cancellationToken)).Answers;
        var kept = answer.Question is Answer.Told or Answer.ToldOfAnother ? answers : answers.Where(a => a.Question != answer.Question);
        await KeepAsync(turn, [.. kept, answer], cancellationToken);
        await last.TakenAsync(turn, cancellationToken);
    }

    public Task KeepAsync(ITurnContext turn, IReadOnlyList<Answer> answers, CancellationToken cancellationToken) =>
        _accessor.SetAsync(turn, AnswerJson.Write(answers), cancellationToken);

    public Task ForgetAsync(ITurnContext turn, CancellationToken cancellationToken) => _accessor.DeleteAsync(turn, cancellationToken);

    private sealed record WorkedOut(string Json, PainReport Report);
}
