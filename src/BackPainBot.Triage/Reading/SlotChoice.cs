namespace BackPainBot.Triage;

/// <summary>Chooses from what a message mentions what it says. Of a place and of a course there is only one.</summary>
internal static class SlotChoice
{
    private const string Region = "region-";

    /// <summary>Groups of which a message can say one thing only; where it says more, the last of the list counts.</summary>
    private static readonly string[][] Ordered = [["who-self", "who-other"], ["course-better", "course-same", "course-worse"], ["level-advanced", "level-middle", "level-beginner"]];

    public static List<string> Of(IReadOnlyList<Mention> slots)
    {
        var said = slots.Where(s => s.Counts).Select(s => s.Finding).ToList();
        var chosen = said.Where(s => !s.StartsWith(Region, StringComparison.Ordinal) && !Ordered.Any(o => o.Contains(s))).Distinct().ToList();
        chosen.AddRange(Ordered.Select(o => o.LastOrDefault(said.Contains)).OfType<string>());
        if (Place(said) is { } place) chosen.Add(place);
        return chosen;
    }

    /// <summary>The place that is named most often; none where two are named as often.</summary>
    private static string? Place(List<string> said)
    {
        var places = said.Where(s => s.StartsWith(Region, StringComparison.Ordinal)).CountBy(s => s).OrderByDescending(p => p.Value).Take(2).ToList();
        return places is [var only] ? only.Key : places is [var first, var second] && first.Value > second.Value ? first.Key : null;
    }
}
