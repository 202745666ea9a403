namespace BackPainBot.Triage;

/// <summary>Chooses from what a message mentions what it says. Of a place, an age and a course there is only one.</summary>
internal static class SlotChoice
{
    /// <summary>How the findings begin of which the one counts that is named most often.</summary>
    private static readonly string[] Single = ["region-", FindingIds.Age];

    /// <summary>Groups of which a message can say one thing only; where it says more, the last of the list counts.</summary>
    private static readonly string[][] Ordered = [["who-self", "who-other"], ["course-better", "course-same", "course-worse"], ["level-advanced", "level-middle", "level-beginner"]];

    public static List<string> Of(IReadOnlyList<Mention> slots)
    {
        var said = slots.Where(s => s.Counts).Select(s => s.Finding).ToList();
        var chosen = said.Where(s => !Array.Exists(Single, start => s.StartsWith(start, StringComparison.Ordinal)) && !Ordered.Any(o => o.Contains(s))).Distinct().ToList();
        chosen.AddRange(Ordered.Select(o => o.LastOrDefault(said.Contains)).OfType<string>());
        chosen.AddRange(Single.Select(start => MostNamed(said, start)).OfType<string>());
        return chosen;
    }

    /// <summary>The one that is named most often; none where two are named as often.</summary>
    private static string? MostNamed(List<string> said, string start)
    {
        var named = said.Where(s => s.StartsWith(start, StringComparison.Ordinal)).CountBy(s => s).OrderByDescending(n => n.Value).Take(2).ToList();
        return named is [var only] ? only.Key : named is [var first, var second] && first.Value > second.Value ? first.Key : null;
    }
}
