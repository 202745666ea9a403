namespace BackPainBot.Triage;

/// <summary>One triage rule: where its condition holds, its class and urgency count.</summary>
public sealed record Rule : Condition
{
    /// <summary>The id that assessments, tests and other software name the rule by.</summary>
    public required string Id { get; init; }

    /// <summary>The class that the rule asks for.</summary>
    public TriageClass Class { get; init; }

    /// <summary>The urgency that the rule asks for.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>Keys of the sources that the rule rests on.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];
}
