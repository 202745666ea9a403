namespace BackPainBot.Triage;

/// <summary>Tells from the words right beside a time that it is no time of a pain: an age, a rate, a programme, a time to come.</summary>
internal static class TimeNeighbours
{
    private const int GrownUp = 10 * 365;

    /// <summary>How many words after "of" it is told what of.</summary>
    private const int Near = 4;

    /// <param name="passage">The text.</param>
    /// <param name="time">The time.</param>
    /// <param name="lead">Its first word, fillers such as "about the last" included.</param>
    /// <param name="still">Whether the pain is said to go on after it.</param>
    public static bool TellOfOther(Passage passage, TimeMention time, int lead, bool still) =>
        Before(passage, time, lead) || After(passage, time, still) || IsAge(passage, time, lead) || IsHabit(passage, time);

    private static bool Before(Passage passage, TimeMention time, int lead)
    {
        if (passage.Breaks(lead)) return false;
        var word = passage[lead - 1];
        if (TimeWords.NotAfter.Contains(word)) return true;
        // "Sixth time since 2021", "first flare since May".
        if (word == "since") return passage[lead - 2] is "time" or "times" or "once" or "twice" || passage[lead - 3] == "first";
        if (time.Form == TimeForm.Open) return word is "for" or "by" or "before" || (word is "a" or "an" && lead == time.Start);
        if (time.Form != TimeForm.Length) return false;
        if (word == "in" && TimeWords.Units.ContainsKey(passage[time.Start])) return false;
        if (word == "in") return !IsPast(passage, lead, time.Start) || TimeWords.Rates.Contains(passage[lead - 2]);
        return word is "over" or "during" ? TimeWords.Rates.Contains(passage[lead - 2])
            : word == "first" || (passage[time.Start] is "a" or "an" && (TimeWords.Rates.Contains(passage[time.Start - 1]) || StartsWithDigit(passage[time.Start - 1])));
    }

    private static bool After(Passage passage, TimeMention time, bool still)
    {
        var word = passage[time.End];
        if (passage.Breaks(time.End) || time.Form is TimeForm.Point or TimeForm.Today) return false;
        // "3 weeks later it still hurts" tells how long it hurts.
        if (word == "later") return !still;
        // "19 weeks with my second".
        if (word == "with" && passage[time.End + 1] is "my" or "our" && (passage[time.End + 2] is "baby" || TimeWords.Ordinals.ContainsKey(passage[time.End + 2]))) return true;
        if (word == "old") return passage.CueAt(time.End + 1) is not (Cue.Pain or Cue.Onset) && !IsPainsAge(passage, time);
        if (time.Form != TimeForm.Length) return false;
        if (word == "of") return !IsOfPain(passage, time.End + 1);
        if (word is "a" or "per" or "each" or "every") return TimeWords.Units.ContainsKey(passage[time.End + 1]);
        if (IsCompound(passage, time)) return true;
        return (TimeWords.NotBefore.Contains(word) && passage.CueAt(time.End) != Cue.Neutral) || (passage.CueAt(time.End) is Cue.Training or Cue.Thing or Cue.Habit && !passage.Opens(time.End));
    }

    /// <summary>"A two day tax": one unit of many, and a thing after it that is no pain.</summary>
    private static bool IsCompound(Passage passage, TimeMention time) =>
        passage[time.End - 1] is "day" or "week" or "month" or "year" or "hour" && passage[time.Start] is not ("a" or "an" or "one" or "1" or "past" or "last")
        && time.End - time.Start > 1 && passage[time.Start] is not ("day" or "week" or "month") && !TimeWords.Ordinals.ContainsKey(passage[time.Start])
        && !passage.Opens(time.End) && !TimeWords.AfterDates.Contains(passage[time.End]) && passage.CueAt(time.End) == Cue.None;

    /// <summary>"Of pain", "of this", and not "of this programme".</summary>
    public static bool IsOfPain(Passage passage, int at)
    {
        var ofThis = false;
        for (var i = at; i < at + Near && passage[i].Length > 0; i++)
        {
            if (passage.CueAt(i) is Cue.Pain or Cue.Onset or Cue.Recurrent) return true;
            if (passage.CueAt(i) is Cue.Training or Cue.Thing) return false;
            ofThis |= passage[i] is "this" or "it" or "that" or "these";
        }

        return ofThis;
    }

    /// <summary>"I'm 42 years", "aged 42 years".</summary>
    private static bool IsAge(Passage passage, TimeMention time, int lead) =>
        time.Form == TimeForm.Length && time.Days.From >= GrownUp && TimeWords.BeforeAges.Contains(passage[lead - 1]);

    /// <summary>"The pain is 3 weeks old", and not "sore back, baby is 3 weeks old".</summary>
    private static bool IsPainsAge(Passage passage, TimeMention time)
    {
        var from = passage.SentenceAround(time.Start).Start;
        return time.Days.To < GrownUp && passage.TellsOfPain(from, time.Start) && !passage.Has(Cue.Thing, from, time.Start);
    }

    /// <summary>"On Mondays", unless it is Monday's session.</summary>
    private static bool IsHabit(Passage passage, TimeMention time) =>
        time.Form == TimeForm.Open && passage[time.Start].EndsWith("days", StringComparison.Ordinal) && TimeWords.Weekdays.ContainsKey(passage[time.Start])
        && passage.CueAt(time.End) != Cue.Training && passage.CueAt(time.End + 1) != Cue.Training;

    private static bool IsPast(Passage passage, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (passage[i] is "last" or "past" or "these") return true;
        }

        return false;
    }

    private static bool StartsWithDigit(string word) => word.Length > 0 && char.IsAsciiDigit(word[0]);
}
