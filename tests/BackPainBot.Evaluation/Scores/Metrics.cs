using BackPainBot.Triage;

namespace BackPainBot.Evaluation.Scores;

/// <summary>The scores of a run. Who got no assessment is wrong everywhere, and judged too lightly.</summary>
internal sealed record Metrics
{
    private Metrics(IReadOnlyList<Outcome> outcomes)
    {
        Count = outcomes.Count;
        Classes = ConfusionMatrix.Of(outcomes.Select(o => (o.Case.Class, o.Verdict?.Class)));
        Urgencies = ConfusionMatrix.Of(outcomes.Where(o => o.Case.Urgency is not null).Select(o => (o.Case.Urgency!.Value, o.Verdict?.Urgency)));
        Shares = [.. SharesOf(outcomes)];
        var asked = outcomes.Select(o => o.Asked.Count).Order().ToList();
        QuestionsMean = asked.Count == 0 ? 0 : asked.Average();
        QuestionsMedian = asked.Count == 0 ? 0 : (asked[(asked.Count - 1) / 2] + asked[asked.Count / 2]) / 2.0;
    }

    /// <summary>How many cases there were.</summary>
    public int Count { get; }

    public ConfusionMatrix Classes { get; }

    /// <summary>Of the cases that have an urgency.</summary>
    public ConfusionMatrix Urgencies { get; }

    /// <summary>Every share, in the order of a report.</summary>
    public IReadOnlyList<Share> Shares { get; }

    /// <summary>Questions that had to be answered before the assessment, the summary included: the mean.</summary>
    public double QuestionsMean { get; }

    /// <summary>The same: the median.</summary>
    public double QuestionsMedian { get; }

    public static Metrics Of(IReadOnlyList<Outcome> outcomes) => new(outcomes);

    private static IEnumerable<Share> SharesOf(IReadOnlyList<Outcome> outcomes)
    {
        var red = outcomes.Where(o => o.Case.Class == TriageClass.RedFlag).ToList();
        var notRed = outcomes.Where(o => o.Case.Class != TriageClass.RedFlag).ToList();
        var timed = outcomes.Where(o => o.Case.Urgency is not null).ToList();
        var emergencies = timed.Where(o => o.Case.Urgency == Urgency.Emergency).ToList();
        var placed = outcomes.Where(o => o.Case.Region is not null).ToList();

        yield return Share("accuracy", outcomes, o => o.Verdict?.Class == o.Case.Class);
        yield return Share("red sensitivity", red, o => o.Verdict?.Class == TriageClass.RedFlag);
        yield return Share("emergency sensitivity", emergencies, o => o.Verdict?.Urgency == Urgency.Emergency);
        yield return Share("needless alarms", notRed, o => o.Verdict?.Class == TriageClass.RedFlag);
        yield return Share("under-triage by class", outcomes, o => o.Verdict is not { } v || v.Class < o.Case.Class);
        yield return Share("over-triage by class", outcomes, o => o.Verdict?.Class > o.Case.Class);
        yield return Share("under-triage by urgency", timed, o => o.Verdict is not { } v || v.Urgency < o.Case.Urgency);
        yield return Share("over-triage by urgency", timed, o => o.Verdict?.Urgency > o.Case.Urgency);
        yield return Share("urgency accuracy", timed, o => o.Verdict?.Urgency == o.Case.Urgency);
        yield return Share("region accuracy", placed, o => o.Verdict?.Region == o.Case.Region);
        yield return Share("no assessment", outcomes, o => o.Verdict is null);
    }

    private static Share Share(string name, IReadOnlyCollection<Outcome> of, Func<Outcome, bool> hit) => new(name, of.Count(hit), of.Count);
}
