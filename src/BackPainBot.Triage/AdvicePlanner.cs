namespace BackPainBot.Triage;

/// <summary>A fault that the person named, with what the article says to it.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Answers">The advice of the plan that answers it; empty where the article names no fix.</param>
public sealed record FaultAnswer(Fault Fault, IReadOnlyList<AdviceEntry> Answers);

/// <summary>What to do, in the order in which to do it.</summary>
/// <param name="Faults">The faults that the person named, in the article's order.</param>
/// <param name="Facts">Statements of the article that explain the result.</param>
/// <param name="Now">What to do in the coming days.</param>
/// <param name="Before">What to do before and in the next session.</param>
/// <param name="Weeks">What to do in the next weeks.</param>
public sealed record AdvicePlan(
    IReadOnlyList<FaultAnswer> Faults,
    IReadOnlyList<AdviceEntry> Facts,
    IReadOnlyList<AdviceEntry> Now,
    IReadOnlyList<AdviceEntry> Before,
    IReadOnlyList<AdviceEntry> Weeks)
{
    /// <summary>A plan of nothing: on a red flag there is no exercise, no stretch and no talk of technique.</summary>
    public static AdvicePlan Nothing { get; } = new([], [], [], [], []);

    /// <summary>Everything there is to do, without the facts.</summary>
    public IEnumerable<AdviceEntry> ToDo => Now.Concat(Before).Concat(Weeks);
}

/// <summary>Picks from the article what fits a report.</summary>
/// <param name="knowledge">The advice.</param>
public sealed class AdvicePlanner(TriageKnowledge knowledge)
{
    /// <summary>The plan for a report; <see cref="AdvicePlan.Nothing"/> on a red flag.</summary>
    /// <param name="report">What is known of the pain.</param>
    /// <param name="assessment">What triage made of it.</param>
    public AdvicePlan Plan(PainReport report, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Class == TriageClass.RedFlag) return AdvicePlan.Nothing;

        var judged = report.With(assessment.Class == TriageClass.ChronicRisk ? "class-chronic" : "class-acute");
        var fitting = knowledge.Advice.Where(a => a.When.Holds(judged)).ToList();
        var faults = knowledge.Faults
            .Where(f => report.Has(f.Id))
            .Select(f => new FaultAnswer(f, [.. f.Answers.SelectMany(id => fitting.Where(a => a.Id == id))]));
        return new([.. faults], Of(Phase.Fact), Of(Phase.Now), Of(Phase.Before), Of(Phase.Weeks));

        List<AdviceEntry> Of(Phase phase) => [.. fitting.Where(a => a.Phase == phase)];
    }
}
