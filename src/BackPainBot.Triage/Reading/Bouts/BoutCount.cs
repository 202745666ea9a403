namespace BackPainBot.Triage;

/// <summary>Reads a count of bouts: "third time", "happened twice before", "had it three times now".</summary>
internal static class BoutCount
{
    private const int Third = 3;

    /// <summary>How many words a sentence has that speaks of nothing but the count.</summary>
    private const int Short = 7;

    /// <summary>The count that begins at a word.</summary>
    public static Bout At(Passage passage, int at)
    {
        if (TimeWords.Ordinals.TryGetValue(passage[at], out var nth)) return Nth(passage, at, nth);
        // "Round three".
        if (BoutWords.Counted.Contains(passage[at]) && Amount.At(passage, at + 1) is { Unit: null } counted && passage.Opens(counted.End) && IsOfBack(passage, at)) return Of((int)counted.To);
        if (passage[at] is "twice" or "thrice" or "once") return Times(passage, at, at + 1, passage[at] switch { "once" => 1, "twice" => 2, _ => Third });
        if (Amount.At(passage, at) is { Unit: null } amount)
        {
            if (passage[amount.End] is "times" or "occasions") return Times(passage, at, amount.End + 1, (int)amount.To);
            if (amount.To >= Third && (BoutWords.Nouns.Contains(passage[amount.End]) || IsLoose(passage, at, amount.End))) return Bout.Third;
            if (amount.To >= Third && IsNumber(passage, at)) return Bout.Third;
        }

        if (IsName(passage, at) && IsListed(passage, at)) return Bout.Third;

        return passage[at] == "happened" && TimesNamed(passage, at) > 1 ? Bout.Third : Bout.Unknown;
    }

    /// <summary>"Same thing in May and last year": as many bouts before this one as times are named.</summary>
    public static Bout Earlier(Passage passage, int at) =>
        passage[at] == "used" || passage[at - 1] == "since" ? Bout.Unknown : TimesNamed(passage, at) switch { 0 => Bout.Unknown, 1 => Bout.Second, _ => Bout.Third };

    private static int TimesNamed(Passage passage, int at)
    {
        var named = 0;
        for (var i = at; i < passage.SentenceAround(at).End; i++)
        {
            if (passage.CueAt(i - 1) == Cue.Since) continue;
            if (IsName(passage, i)) named++;
        }

        return named;
    }

    /// <summary>A year, a month or a season that says when an earlier bout was.</summary>
    private static bool IsName(Passage passage, int at) =>
        TimeWords.Months.ContainsKey(passage[at]) || TimeWords.Seasons.ContainsKey(passage[at]) || NameReader.IsYear(passage[at])
            ? passage[at - 1] is "in" or "and" or "last" or "of" or "or" || passage.Opens(at)
            : passage[at] == "last" && passage[at + 1] is "year" or "month";

    /// <summary>Whether pain is spoken of in the sentence, or nothing else is.</summary>
    private static bool IsOfBack(Passage passage, int at)
    {
        var (start, end) = passage.SentenceAround(at);
        return passage.TellsOfPain(passage.OpeningOf(at), passage.EndOf(at)) || passage[at] == "spell" || (end - start <= Short && !passage.Has(Cue.Training, start, end) && !passage.Has(Cue.Thing, start, end));
    }

    private static Bout Nth(Passage passage, int at, int nth)
    {
        if (nth >= Third && passage[at + 1] is "this" or "in" or "overall" && passage[at + 2] is "year" or "month" or "" && !passage.Has(Cue.Training, passage.OpeningOf(at), passage.EndOf(at))) return Of(nth);
        if (IsLoose(passage, at, at + 1)) return Of(nth);
        if (BoutWords.Nouns.Contains(passage[at + 1]) || (passage[at + 1] == "go" && passage[at + 2] == "round")) return Of(nth);
        if (passage[at + 1] != "time") return Bout.Unknown;
        // "First time since 2019" is the second, at least.
        if (nth == 1 && passage[at + 2] is "since" or "in") nth = 2;
        var from = passage.OpeningOf(at);
        var before = Nearest(passage, at - 1, from);
        var forThe = passage[at - 1] == "the" && passage[at - 2] == "for";
        if (forThe || before is Cue.Training or Cue.Thing) return passage.TellsOfPain(from, at) ? Of(nth) : Bout.Unknown;
        return IsOfPain(passage, at + 2) ? Of(nth) : Bout.Unknown;
    }

    /// <summary>"Third go", where pain and no lifting is spoken of.</summary>
    private static bool IsLoose(Passage passage, int at, int noun)
    {
        if (!BoutWords.LooseNouns.Contains(passage[noun])) return false;
        if (passage[noun] is "go" or "one" && !passage.Breaks(noun + 1) && passage[noun + 1] is not ("of" or "at" or "this" or "since" or "now" or "in" or "going" or "right" or "started" or "began" or "is" or "was")) return false;
        var (start, end) = passage.SentenceAround(at);
        return (passage.TellsOfPain(start, end) || NamesBouts(passage, start, end)) && !passage.Has(Cue.Training, passage.OpeningOf(at), passage.EndOf(noun));
    }

    private static bool NamesBouts(Passage passage, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (BoutWords.Nouns.Contains(passage[i])) return true;
        }

        return false;
    }

    /// <summary>"Bout number four", "yesterday was number six".</summary>
    private static bool IsNumber(Passage passage, int at)
    {
        if (!BoutWords.CountedBy.Contains(passage[at - 1])) return false;
        var before = passage[at - 2];
        var (start, end) = passage.SentenceAround(at);
        return BoutWords.Nouns.Contains(before) || BoutWords.LooseNouns.Contains(before)
            || (before is "is" or "was" or "makes" or "thats" or "its" && !passage.Has(Cue.Training, start, end) && !passage.Has(Cue.Thing, start, end));
    }

    /// <summary>"2019, 2022, and now again", of pain and nothing else.</summary>
    private static bool IsListed(Passage passage, int at)
    {
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
        if (count is 1 or 2 && from == at && Sum(passage, at) >= Third && IsOfBack(passage, at)) return Bout.Third;
        if (Nearest(passage, at, from) is not (Cue.Pain or Cue.Onset or Cue.Start or Cue.Recurrent or Cue.Earlier or Cue.Had) || passage[end] is "a" or "per" or "each" or "every") return Bout.Unknown;
        var before = IsBefore(passage, end);
        return count >= Third ? Bout.Third : count == 2 ? before ? Bout.Third : Bout.Second : before ? Bout.Second : Bout.Unknown;
    }

    /// <summary>"Twice in 2023, once last year, and once more".</summary>
    private static int Sum(Passage passage, int at)
    {
        var sum = 0;
        for (var i = at; i < passage.SentenceAround(at).End; i++) sum += passage[i] switch { "once" => 1, "twice" => 2, "thrice" => Third, "now" or "again" when sum > 0 => 1, _ => 0 };
        return sum;
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
