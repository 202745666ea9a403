namespace BackPainBot.Triage;

/// <summary>Weighs a report by the rules.</summary>
/// <param name="knowledge">The rules.</param>
public sealed class Assessor(TriageKnowledge knowledge)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _groups = knowledge.Groups.ToDictionary(g => g.Key, g => g.Value);

    /// <summary>The class, the urgency and the reasons for a report.</summary>
    /// <param name="report">What is known of the pain.</param>
    public Assessment Assess(PainReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var holding = knowledge.Rules.Where(r => r.Holds(report)).ToList();
        var @class = holding.Select(r => r.Class).DefaultIfEmpty(TriageClass.AcuteSoreness).Max();
        var urgency = holding.Select(r => r.Urgency).DefaultIfEmpty(Urgency.SelfCare).Max();
        var reasons = holding
            .Where(r => r.Class == @class || (r.Urgency == urgency && urgency > Urgency.SelfCare))
            .OrderByDescending(r => r.Urgency).ThenByDescending(r => r.Class)
            .Select(r => new Reason(r, Behind(r, report)))
            .ToList();
        return new(@class, urgency, reasons);
    }

    private List<Answer> Behind(Rule rule, PainReport report)
    {
        var findings = rule.All.Concat(rule.Any).SelectMany(Members).Where(report.Has).ToHashSet();
        var bySpan = findings.Overlaps(knowledge.Spans.Keys);
        var byScore = findings.Overlaps(knowledge.Scores.Keys);
        return [.. report.Answers.Where(a => a.Present.Any(findings.Contains) || (bySpan && a.Since == report.Since) || (byScore && a.Severity == report.Severity))];
    }

    private IEnumerable<string> Members(string finding) => _groups.TryGetValue(finding, out var members) ? members : [finding];
}
