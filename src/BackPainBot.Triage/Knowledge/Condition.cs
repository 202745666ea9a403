namespace BackPainBot.Triage;

/// <summary>When something applies, in terms of findings alone. A condition that names nothing always holds.</summary>
public record Condition
{
    /// <summary>Findings that must all be present.</summary>
    public IReadOnlyList<string> All { get; init; } = [];

    /// <summary>Findings of which one at least must be present.</summary>
    public IReadOnlyList<string> Any { get; init; } = [];

    /// <summary>Findings of which none may be present.</summary>
    public IReadOnlyList<string> None { get; init; } = [];

    /// <summary>Every finding that the condition names.</summary>
    public IEnumerable<string> Findings => All.Concat(Any).Concat(None);

    /// <summary>Tells whether the condition holds for a report.</summary>
    /// <param name="report">The report to look at.</param>
    public bool Holds(PainReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return All.All(report.Has) && (Any.Count == 0 || Any.Any(report.Has)) && !None.Any(report.Has);
    }
}
