namespace BackPainBot.Triage;

/// <summary>
/// Reads how long ago the present pain began: "3 days", "since last Tuesday", "ten years on and off, but this time since
/// Christmas". Every time that a text names is ranked by the words around it; of the best, the longest counts, unless
/// the text says that the pain was gone in between.
/// </summary>
public static class DurationReader
{
    /// <summary>So many days between two injuries make them two bouts.</summary>
    private const int Apart = 45;

    /// <summary>How long ago the present bout began; null where the text does not tell.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="today">The person's date.</param>
    public static DayRange? Read(string text, DateOnly today) => Read(Tokenizer.Split(text), today);

    /// <summary>The longest time that a text names, whatever it is the time of: for how long somebody has lifted.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="today">The person's date.</param>
    public static DayRange? Named(string text, DateOnly today)
    {
        DayRange? longest = null;
        foreach (var time in TimeScanner.Scan(new(Tokenizer.Split(text)), today))
        {
            if (longest is null || time.Days.To > longest.Value.To) longest = time.Days;
        }

        return longest;
    }

    internal static DayRange? Read(IReadOnlyList<Token> tokens, DateOnly today) => Read(new Passage(tokens), today);

    internal static DayRange? Read(Passage passage, DateOnly today)
    {
        var times = TimeScanner.Scan(passage, today);
        if (times.Count == 0) return null;
        var judge = new TimeJudge(passage);
        var best = default((DayRange Days, TimeVerdict Verdict));
        for (var i = 0; i < times.Count; i++)
        {
            var from = i == 0 ? 0 : times[i - 1].End;
            var to = i + 1 == times.Count ? passage.Count : times[i + 1].Start;
            var verdict = judge.Of(times[i], from, to);
            if (verdict.Rank > 0 && Beats(times[i].Days, verdict, best.Days, best.Verdict)) best = (times[i].Days, verdict);
        }

        return best.Verdict.Rank > 0 ? best.Days : null;
    }

    private static bool Beats(DayRange days, TimeVerdict verdict, DayRange bestDays, TimeVerdict best)
    {
        if (verdict.Now != best.Now) return verdict.Now;
        if (verdict.Rank != best.Rank) return verdict.Rank > best.Rank;
        if (verdict.Lasting != best.Lasting && Math.Abs(days.To - bestDays.To) > Apart) return verdict.Lasting;
        if (!verdict.Lasting && !best.Lasting)
        {
            if (verdict.Again) return true;
            if (Math.Abs(days.To - bestDays.To) > Apart) return days.To < bestDays.To;
        }

        return days.To > bestDays.To;
    }
}
