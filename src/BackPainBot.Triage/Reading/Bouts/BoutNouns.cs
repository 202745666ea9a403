namespace BackPainBot.Triage;

/// <summary>Nouns that a bout is counted by: "round three", "third go", "number six".</summary>
internal static class BoutNouns
{
    /// <summary>How many words a sentence has that speaks of nothing but the count.</summary>
    private const int Short = 7;

    /// <summary>The number of "round three"; null where a word is none such, or of something else.</summary>
    public static int? Counted(Passage passage, int at) =>
        BoutWords.Counted.Contains(passage[at]) && Amount.At(passage, at + 1) is { Unit: null } count && passage.Opens(count.End) && IsOfBack(passage, at) ? (int)count.To : null;

    /// <summary>Whether the noun after a number is a bout.</summary>
    public static bool IsOne(Passage passage, int at, int noun) => BoutWords.Nouns.Contains(passage[noun]) || IsLoose(passage, at, noun);

    /// <summary>Whether pain is spoken of in the sentence, or nothing else is.</summary>
    public static bool IsOfBack(Passage passage, int at)
    {
        var (start, end) = passage.SentenceAround(at);
        return passage.TellsOfPain(passage.OpeningOf(at), passage.EndOf(at)) || passage[at] == "spell" || (end - start <= Short && !passage.Has(Cue.Training, start, end) && !passage.Has(Cue.Thing, start, end));
    }

    /// <summary>"Third go", where pain and no lifting is spoken of.</summary>
    private static bool IsLoose(Passage passage, int at, int noun)
    {
        if (!BoutWords.LooseNouns.Contains(passage[noun])) return false;
        if (passage[noun] is "go" or "one" && !passage.Breaks(noun + 1) && passage[noun + 1] is not ("of" or "at" or "this" or "since" or "now" or "in" or "going" or "right" or "started" or "began" or "is" or "was")) return false;
        if (passage[noun + 1] is "of" or "at" or "with" && passage[noun + 2] is "this" or "it") return true;
        var (start, end) = passage.SentenceAround(at);
        return (passage.TellsOfPain(start, end) || passage.Has(BoutWords.Nouns, start, end)) && !passage.Has(Cue.Training, passage.OpeningOf(at), passage.EndOf(noun));
    }

    /// <summary>"Bout number four", "yesterday was number six".</summary>
    public static bool IsNumbered(Passage passage, int at)
    {
        if (!BoutWords.CountedBy.Contains(passage[at - 1])) return false;
        var before = passage[at - 2];
        var (start, end) = passage.SentenceAround(at);
        return BoutWords.Nouns.Contains(before) || BoutWords.LooseNouns.Contains(before)
            || (before is "is" or "was" or "makes" or "thats" or "its" && !passage.Has(Cue.Training, start, end) && !passage.Has(Cue.Thing, start, end));
    }
}
