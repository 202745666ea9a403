namespace BackPainBot.Triage;

/// <summary>A phrase of the lexicon: word sets in order, some of them optional, some with a gap before them.</summary>
internal sealed class Pattern
{
    /// <summary>How many other words may stand in a gap.</summary>
    public const int Gap = 5;

    /// <summary>The end of a sentence, a part of one, or what a comma closes.</summary>
    public static readonly Element ThoughtEnds = new(null, false, false);

    private readonly Element[] _elements;

    private readonly WordSet[] _needed;

    public Pattern(IReadOnlyList<Element> elements)
    {
        _elements = [.. elements];
        _needed = [.. elements.Where(e => e is { Optional: false, Set: not null }).Select(e => e.Set!).Distinct()];
    }

    /// <summary>The sets that the phrase can begin with.</summary>
    public IEnumerable<WordSet> First => _elements.Take(Array.FindIndex(_elements, e => !e.Optional) + 1).Select(e => e.Set!);

    /// <summary>Tells whether all that it needs is there at all: most phrases need not be looked for further.</summary>
    /// <param name="places">What stands in a part of a sentence.</param>
    public bool Possible(PlaceSet places)
    {
        foreach (var set in _needed) if (!places.Has(set)) return false;
        return true;
    }

    /// <summary>Where the phrase ends if it begins at a word of the message, or -1.</summary>
    public int End(IReadOnlyList<Token> tokens, int start) => Match(tokens, start, 0, start);

    private int Match(IReadOnlyList<Token> tokens, int at, int element, int start)
    {
        if (element == _elements.Length) return at;
        var e = _elements[element];
        if (e.Set is null) return at == tokens.Count || tokens[at].AfterComma || tokens[at].Part != tokens[start].Part ? Match(tokens, at, element + 1, start) : -1;
        var last = e.Gap && at > start ? Gap : 0;
        for (var skip = 0; skip <= last && at + skip < tokens.Count; skip++)
        {
            if (tokens[at + skip].Part != tokens[start].Part || (skip > 0 && tokens[at + skip - 1].Negates)) break;
            var end = Fit(e.Set, tokens, at + skip, element, start);
            if (end >= 0) return end;
        }

        return e.Optional ? Match(tokens, at, element + 1, start) : -1;
    }

    /// <summary>The longer phrases of a set are tried first.</summary>
    private int Fit(WordSet set, IReadOnlyList<Token> tokens, int at, int element, int start)
    {
        var info = tokens[at].Info;
        if (info is null) return -1;
        if (info.Opens(set))
        {
            for (var i = 0; i < set.Phrases.Length; i++)
            {
                if (!set.Stands(i, tokens, at)) continue;
                var end = Match(tokens, at + set.Phrases[i].Length, element + 1, start);
                if (end >= 0) return end;
            }
        }

        return info.In(set) ? Match(tokens, at + 1, element + 1, start) : -1;
    }

    /// <summary>One element of a phrase.</summary>
    /// <param name="Set">The words that fit; null for the end of a thought.</param>
    /// <param name="Optional">Whether it may be missing.</param>
    /// <param name="Gap">Whether other words may stand before it.</param>
    internal readonly record struct Element(WordSet? Set, bool Optional, bool Gap);
}
