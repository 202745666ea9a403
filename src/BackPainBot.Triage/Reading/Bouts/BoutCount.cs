namespace BackPainBot.Triage;

/// <summary>Reads a count of bouts: "third time", "happened twice before", "had it three times now".</summary>
internal static class BoutCount
{
    private const int Third = 3;

    /// <summary>The count that begins at a word.</summary>
    public static Bout At(Passage passage, int at)
    {
        if (TimeWords.Ordinals.TryGetValue(passage[at], out var nth)) return Nth(passage, at, nth);
        if (BoutNouns.Counted(passage, at) is { } counted) return Of(counted);
        if (passage[at] is "twice" or "thrice" or "once") return Times(passage, at, at + 1, passage[at] switch { "once" => 1, "twice" => 2, _ => Third });
        if (Amount.At(passage, at) is { Unit: null } amount)
        {
            if (passage[amount.End] is "times" or "occasions") return Times(passage, at, amount.End + 1, (int)amount.To);
            if (amount.To >= Third && (BoutNouns.IsOne(passage, at, amount.End) || BoutNouns.IsNumbered(passage, at))) return Bout.Third;
        }

        if (BoutList.GoesOn(passage, at)) return Bout.Third;
        return passage[at] == "happened" && BoutList.Length(passage, at) > 1 ? Bout.Third : Bout.Unknown;
    }

    /// <summary>"Same thing in May and last year": as many bouts before this one as times are named.</summary>
    public static Bout Earlier(Passage passage, int at) =>
        passage[at] == "used" || passage[at - 1] == "since" ? Bout.Unknown : BoutList.Length(passage, at) switch { 0 => Bout.Unknown, 1 => Bout.Second, _ => Bout.Third };

    private static Bout Nth(Passage passage, int at, int nth)
    {
        if (nth >= Third && passage[at + 1] is "this" or "in" or "overall" && passage[at + 2] is "year" or "month" or "" && !passage.Has(Cue.Training, passage.OpeningOf(at), passage.EndOf(at))) return Of(nth);
        if (BoutNouns.IsOne(passage, at, at + 1) || (passage[at + 1] == "go" && passage[at + 2] == "round")) return Of(nth);
        if (passage[at + 1] != "time") return Bout.Unknown;
        // "First time since 2019" is the second, at least.
        if (nth == 1 && passage[at + 2] is "since" or "in") nth = 2;
        var from = passage.OpeningOf(at);
        var before = Nearest(passage, at - 1, from);
        var forThe = passage[at - 1] == "the" && passage[at - 2] == "for";
        if (forThe || before is Cue.Training or Cue.Thing) return passage.TellsOfPain(from, at) ? Of(nth) : Bout.Unknown;
        return IsOfPain(passage, at + 2) ? Of(nth) : Bout.Unknown;
    }

    /// <summary>Whether what follows "third time" is no lifting: "this year", "my back has gone".</summary>
    private static bool IsOfPain(Passage passage, int from)
    {
        var to = passage.EndOf(from);
        // "Since I moved to Leeds" only says since when.
        var since = false;
        for (var i = from; i < to; i++)
        {
            switch (passage.CueAt(i))
            {
                case Cue.Pain or Cue.Onset or Cue.Start or Cue.Recurrent or Cue.Again or Cue.Change or Cue.Earlier:
                    return true;
                case Cue.Since:
                    since = true;
                    break;
                case Cue.Training or Cue.Habit or Cue.Thing or Cue.Neutral or Cue.Ahead or Cue.Person:
                    if (!since) return false;
                    break;
            }
        }

        return true;
    }

    private static Bout Times(Passage passage, int at, int end, int count)
    {
        var from = passage.OpeningOf(at);
        // "Twice before: in 2018 and last year."
        if (from == at && passage[end] == "before" && (passage.Opens(end + 1) || passage[end + 1] is "in" or "once" or "last")) return count >= 2 ? Bout.Third : Bout.Second;
        if (count >= Third && passage[end] is "in" or "over" && IsOnlyTimes(passage, at)) return Bout.Third;
        if (count >= Third && passage[end] is "since" && passage.SentenceAround(at) is var (start, stop) && (passage.TellsOfPain(start, stop) || passage.Has(Cue.Had, start, stop))) return Bout.Third;
        if (count is 1 or 2 && from == at && BoutList.Sum(passage, at) >= Third && BoutNouns.IsOfBack(passage, at)) return Bout.Third;
        if (Nearest(passage, at, from) is not (Cue.Pain or Cue.Onset or Cue.Start or Cue.Recurrent or Cue.Earlier or Cue.Had) || passage[end] is "a" or "per" or "each" or "every") return Bout.Unknown;
        var before = IsBefore(passage, end);
        return count >= Third ? Bout.Third : count == 2 ? before ? Bout.Third : Bout.Second : before ? Bout.Second : Bout.Unknown;
    }

    /// <summary>"A dozen times in five years", and nothing else it could be of.</summary>
    private static bool IsOnlyTimes(Passage passage, int at)
    {
        var (start, end) = passage.SentenceAround(at);
        return TimeWords.Units.ContainsKey(passage[passage.EndOf(at) - 1])
            && !passage.Has(Cue.Training, start, end) && !passage.Has(Cue.Thing, start, end) && !passage.Has(Cue.Person, start, end) && !passage.Has(Cue.Habit, start, end);
    }

    /// <summary>Whether a count leaves the present bout out: "twice before", "once in 2019".</summary>
    private static bool IsBefore(Passage passage, int from)
    {
        for (var i = from; i < passage.EndOf(from) || (i == from && passage[i] == "before"); i++)
        {
            if (passage[i] is "before" or "already" or "previously" or "past" or "ago" or "last" || NameReader.IsYear(passage[i])) return true;
        }

        return passage[from] == "before";
    }

    private static Cue Nearest(Passage passage, int at, int from)
    {
        for (var i = at; i >= from; i--)
        {
            if (passage.CueAt(i) is var cue and not (Cue.None or Cue.Person or Cue.Again or Cue.Usual)) return cue;
        }

        return Cue.None;
    }

    private static Bout Of(int nth) => nth == 1 ? Bout.First : nth == 2 ? Bout.Second : Bout.Third;
}
