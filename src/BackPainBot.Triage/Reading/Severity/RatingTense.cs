namespace BackPainBot.Triage;

/// <summary>Tells from the words around a rating of pain when it was so.</summary>
internal static class RatingTense
{
    /// <summary>How many words after a rating tell when.</summary>
    private const int Near = 2;

    /// <summary>How far on "when it happened" is looked for.</summary>
    private const int Far = 5;

    public static Tense Of(Passage passage, Rating rating)
    {
        // "From a 7 to a 3."
        if (Leads(passage, rating.Start, "to")) return Tense.Today;
        if (Leads(passage, rating.Start, "from")) return Tense.Then;
        var (from, to) = (passage.OpeningOf(rating.Start), passage.EndOf(rating.End));
        if (passage.Has(SeverityWords.Present, from, rating.Start) || passage.Has(SeverityWords.Present, rating.End, to)) return Tense.Today;
        var then = passage.Has(SeverityWords.PastTimes, rating.End, Math.Min(to, rating.End + Near)) || ThenWhen(passage, to);
        var was = passage.Has(SeverityWords.Past, from, rating.Start) || passage[from] == "then";
        return then || (was && (passage.Has(SeverityWords.PastTimes, from, rating.Start) || passage.Has(SeverityWords.PastTimes, rating.End, to))) ? Tense.Then
            : was ? Tense.Was
            : Tense.Open;
    }

    /// <summary>Whether a word leads to a rating: "down to about a 3".</summary>
    private static bool Leads(Passage passage, int at, string word)
    {
        var before = at - 1;
        while (passage[before] is "a" or "an" or "about" or "maybe" or "like" or "around" or "only" or "just") before--;
        return passage[before] == word;
    }

    /// <summary>"When it happened", "when I did it".</summary>
    private static bool ThenWhen(Passage passage, int at)
    {
        if (passage[at] != "when") return false;
        for (var i = at + 1; i < at + Far; i++)
        {
            if (passage[i] is "happened" or "did" or "pulled" or "was" or "first" or "went" || passage.CueAt(i) is Cue.Start) return true;
        }

        return false;
    }
}
