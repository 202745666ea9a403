namespace BackPainBot.Triage;

/// <summary>Reads earlier bouts that are told one by one: "in May and last year", "twice in 2023, once last year".</summary>
internal static class BoutList
{
    /// <summary>How many earlier times the sentence names from a word on.</summary>
    public static int Length(Passage passage, int at)
    {
        var named = 0;
        for (var i = at; i < passage.SentenceAround(at).End; i++)
        {
            if (passage.CueAt(i - 1) != Cue.Since && IsName(passage, i)) named++;
        }

        return named;
    }

    /// <summary>A year, a month or a season that says when an earlier bout was.</summary>
    private static bool IsName(Passage passage, int at) =>
        TimeWords.Months.ContainsKey(passage[at]) || TimeWords.Seasons.ContainsKey(passage[at]) || NameReader.IsYear(passage[at])
            ? passage[at - 1] is "in" or "and" or "last" or "of" or "or" || passage.Opens(at)
            : passage[at] == "last" && passage[at + 1] is "year" or "month";

    /// <summary>"2019, 2022, and now again", of pain and nothing else.</summary>
    public static bool GoesOn(Passage passage, int at)
    {
        if (!IsName(passage, at)) return false;
        var (start, end) = passage.SentenceAround(at);
        if (passage.Has(Cue.Thing, start, end) || passage.Has(Cue.Person, start, end) || (passage.Has(Cue.Training, start, end) && !passage.TellsOfPain(start, at))) return false;
        var names = 0;
        var now = false;
        for (var i = at; i < end; i++)
        {
            if (IsName(passage, i)) names++;
            else if (names > 0) now |= passage[i] is "now" or "again" || (passage[i] == "and" && passage[i + 1] is "since" or "this" or "once") || passage.CueAt(i) is Cue.Now or Cue.Again;
        }

        return names >= 2 && now;
    }

    /// <summary>"Twice in 2023, once last year, and once more".</summary>
    public static int Sum(Passage passage, int at)
    {
        var sum = 0;
        for (var i = at; i < passage.SentenceAround(at).End; i++) sum += passage[i] switch { "once" => 1, "twice" => 2, "thrice" => 3, "now" or "again" when sum > 0 => 1, _ => 0 };
        return sum;
    }
}
