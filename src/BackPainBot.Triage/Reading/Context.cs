namespace BackPainBot.Triage;

/// <summary>What the words around a sign make of it (after ConText: negation, hypothesis, history, experiencer).</summary>
internal enum Status
{
    /// <summary>The person says that it is so, now.</summary>
    Present,

    /// <summary>The person says that it is not so.</summary>
    Negated,

    /// <summary>Imagined, over, or somebody else's: nothing follows from it, and it is asked like anything else.</summary>
    Elsewhere,
}

/// <summary>Finds in one message the words that turn a sign into something else.</summary>
internal sealed class Context
{
    private static readonly string[] Elsewhere = ["imagined", "over", "others"];

    private readonly IReadOnlyList<Token> _tokens;
    private readonly bool[] _negates;
    private readonly bool[] _ends;
    private readonly HashSet<int> _elsewhere;

    public Context(Lexicon lexicon, IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _negates = new bool[tokens.Count];
        _ends = new bool[tokens.Count];
        foreach (var (start, end) in Matches(lexicon.Context["negates"])) Array.Fill(_negates, true, start, end - start);
        foreach (var (start, end) in Matches(lexicon.Context["reverses"])) Array.Fill(_negates, false, start, end - start);
        foreach (var (start, _) in Matches(lexicon.Context["ends"])) _ends[start] = true;
        // "No, the upper back": an answer, not a negation of what follows.
        if (tokens.Count > 1 && tokens[1].AfterComma) _negates[0] = false;
        _elsewhere = [.. Elsewhere.SelectMany(kind => Matches(lexicon.Context[kind])).Select(m => tokens[m.Start].Sentence)];
    }

    /// <summary>What the context makes of a sign that begins at a word.</summary>
    public Status Of(int start)
    {
        var sentence = _tokens[start].Sentence;
        if (_elsewhere.Contains(sentence)) return Status.Elsewhere;
        for (var i = start - 1; i >= 0 && _tokens[i].Sentence == sentence && !_ends[i]; i--)
        {
            if (_negates[i]) return Status.Negated;
        }

        return Status.Present;
    }

    private IEnumerable<(int Start, int End)> Matches(Pattern[] patterns)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            foreach (var pattern in patterns)
            {
                var end = pattern.End(_tokens, i);
                if (end >= 0) yield return (i, end);
            }
        }
    }
}
