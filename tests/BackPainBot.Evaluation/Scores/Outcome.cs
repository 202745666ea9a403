using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Interviews;
using BackPainBot.Triage;

namespace BackPainBot.Evaluation.Scores;

/// <summary>What a case came to.</summary>
/// <param name="Case">The case.</param>
/// <param name="Verdict">What the bot made of it; null where it came to no assessment.</param>
/// <param name="Asked">The ids of the questions that had to be answered, in order, with repeats.</param>
internal sealed record Outcome(Case Case, Verdict? Verdict, IReadOnlyList<string> Asked)
{
    /// <summary>Why there is no assessment.</summary>
    public string? Problem { get; init; }

    /// <summary>The gravest thing that is wrong; null where all that is labelled is right.</summary>
    public Mistake? Mistake =>
        Verdict?.Class != Case.Class
            ? Case.Class == TriageClass.RedFlag ? Scores.Mistake.MissedRedFlag
                : Verdict?.Class == TriageClass.RedFlag ? Scores.Mistake.NeedlessAlarm
                : Scores.Mistake.OtherClass
        : Case.Urgency is { } urgency && Verdict.Urgency != urgency
            ? urgency == Urgency.Emergency ? Scores.Mistake.MissedEmergency : Scores.Mistake.OtherUrgency
        : Case.Region is { } region && Verdict.Region != region ? Scores.Mistake.OtherRegion
        : null;
}
