using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Interviews;
using BackPainBot.Triage;

namespace BackPainBot.Evaluation.Scores;

/// <summary>Outcomes made by hand, in the words of labels: "red/emergency/lower", "chronic/routine", "acute", "none".</summary>
internal static class Outcomes
{
    public static Outcome Of(string right, string judged, int questions = 0) =>
        new(Case(right.Split('/')), Verdict(judged.Split('/')), [.. Enumerable.Repeat("age", questions)]) { Problem = judged == Labels.None ? "fell silent" : null };

    private static Case Case(string[] labels) => new("a", "It hurts", Labels.Read<TriageClass>(labels[0])!.Value)
    {
        Urgency = labels.Length > 1 ? Labels.Read<Urgency>(labels[1]) : null,
        Region = labels.Length > 2 ? Labels.Read<Region>(labels[2]) : null,
    };

    private static Verdict? Verdict(string[] labels) => Labels.Read<TriageClass>(labels[0]) is not { } judged ? null : new(
        judged,
        labels.Length > 1 ? Labels.Read<Urgency>(labels[1])!.Value : Urgency.SelfCare,
        labels.Length > 2 ? Labels.Read<Region>(labels[2])!.Value : Region.Unspecified,
        ["saddle"]);
}
