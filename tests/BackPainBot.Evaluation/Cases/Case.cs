using BackPainBot.Triage;

namespace BackPainBot.Evaluation.Cases;

/// <summary>A message, and what is right for it.</summary>
/// <param name="Id">Names the case in reports.</param>
/// <param name="Text">The first message of the conversation.</param>
/// <param name="Class">The right class.</param>
internal sealed record Case(string Id, string Text, TriageClass Class)
{
    /// <summary>The name of the file that it stands in.</summary>
    public string File { get; init; } = "";

    /// <summary>The right urgency; null where nobody has said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The right region; null where nobody has said.</summary>
    public Region? Region { get; init; }

    /// <summary>What to answer to questions, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>The day on which it is said; null for today.</summary>
    public DateOnly? Now { get; init; }
}
