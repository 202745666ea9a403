namespace BackPainBot.Triage;

/// <summary>Reads counted days: "day 4", "week 3 of this", "third day now".</summary>
internal static class DayCountReader
{
    private const double HoursADay = 24;

    public static TimeMention? At(Passage passage, int at)
    {
        if (UnitOf(passage[at]) is { } unit && Amount.IsNumeral(passage, at + 1) && Amount.At(passage, at + 1) is { Unit: null } count && count.From == count.To)
        {
            return IsNoCount(passage, at) || (passage.CueAt(at - 1) == Cue.Training && !passage.Breaks(at)) || TimeWords.Units.ContainsKey(passage[count.End]) || IsOfProgramme(passage, count.End) ? null : Mention(at, count.End, count.From, unit);
        }

        return TimeWords.Ordinals.TryGetValue(passage[at], out var nth) && UnitOf(passage[at + 1]) is { } counted && TimeWords.AfterCounts.Contains(passage[at + 2])
            ? Mention(at, at + 2, nth, counted)
            : null;
    }

    /// <summary>"Leg day 2", "since about day 4", "as bad as on day one".</summary>
    private static bool IsNoCount(Passage passage, int at)
    {
        var before = at - 1;
        while (TimeWords.Fillers.Contains(passage[before])) before--;
        // "The end of week three".
        if (passage[before] == "of" && TimeWords.Parts.ContainsKey(passage[before - 1])) return false;
        return TimeWords.NotBeforeCounts.Contains(passage[before]) || (passage[before] == "on" && passage[before - 1] is "as" or "than" or "like" or "was" or "were" or "did");
    }

    /// <summary>"Week 5 of 12".</summary>
    private static bool IsOfProgramme(Passage passage, int at) => passage[at] == "of" && Amount.IsNumeral(passage, passage[at + 1] is "a" or "my" or "the" ? at + 2 : at + 1);

    /// <summary>Whether a word is a unit that is counted by the number after it: "day 4".</summary>
    public static bool IsUnit(string word) => UnitOf(word) is not null;

    private static double? UnitOf(string word) => word is "day" or "night" or "week" or "wk" or "month" ? TimeWords.Units[word] : null;

    private static TimeMention Mention(int start, int end, double count, double unit) =>
        new(start, end, new((int)(Math.Max(0, count - 1) * unit / HoursADay), (int)(count * unit / HoursADay)), TimeForm.Length);
}
