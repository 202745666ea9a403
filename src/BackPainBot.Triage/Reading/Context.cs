namespace BackPainBot.Triage;

/// <summary>
/// What the words around a sign make of it (after ConText: negation, hypothesis, history, experiencer). A sign that is
/// denied, imagined, over or somebody else's is not read; nothing else follows from it, and it is asked like anything else.
/// </summary>
internal sealed class Context
{
    private readonly Dictionary<string, Pattern[]> _words;
    private readonly List<Token> _tokens;
    private readonly bool[] _ends;
    private readonly bool[] _elsewhere;
    private readonly HashSet<int> _doubted;

    public Context(Lexicon lexicon, List<Token> tokens)
    {
        _words = lexicon.Context;
        _tokens = tokens;
        _ends = new bool[tokens.Count];
        _elsewhere = new bool[tokens.Count];
        Mask();
        SplitSentences();
        MarkNegations();
        foreach (var (start, end) in Matches("over"))
        {
            MarkBack(start);
            MarkOn(end, toComma: true);
        }

        foreach (var (start, end) in Matches("imagined").Concat(Matches("others"))) MarkOn(start, toComma: true);
        foreach (var (start, end) in Matches("asked")) MarkOn(start, toComma: false);
        _doubted = [.. Matches("doubts").Select(m => _tokens[m.Start].Sentence)];
    }

    /// <summary>The words, as phrases are to be looked for in them.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>Tells whether a sign that stands at these words is so, now, in this person.</summary>
    public bool Holds(int start, int end)
    {
        if (_elsewhere[start] || DeniedAfter(end)) return false;
        for (var i = start; !_ends[i] && i > 0 && Together(i - 1, i); i--)
        {
            if (_tokens[i - 1].Negates) return false;
        }

        return true;
    }

    /// <summary>Tells whether a denial at these words is a firm one. One that is not is no denial: the sign is asked.</summary>
    public bool Denies(int start, int end) => Holds(start, end) && !_doubted.Contains(_tokens[start].Sentence);

    /// <summary>"Fever: no."</summary>
    private bool DeniedAfter(int end) =>
        end < _tokens.Count && _tokens[end].Negates && Together(end - 1, end)
        && (end + 1 == _tokens.Count || !Together(end, end + 1) || _tokens[end + 1].AfterComma);

    private void Mask()
    {
        foreach (var (start, end) in Matches("harmless").ToList())
        {
            for (var i = start; i < end; i++) _tokens[i] = _tokens[i] with { Text = "" };
        }
    }

    private void SplitSentences()
    {
        var splits = Matches("splits").Select(m => m.Start).ToHashSet();
        var shift = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (splits.Contains(i)) shift++;
            _tokens[i] = _tokens[i] with { Sentence = _tokens[i].Sentence + shift };
        }
    }

    private void MarkNegations()
    {
        foreach (var (start, end) in Matches("negates").ToList()) Negate(start, end, true);
        foreach (var (start, end) in Matches("reverses").ToList()) Negate(start, end, false);
        for (var i = 0; i < _tokens.Count; i++) _ends[i] = _tokens[i].AfterComma;
        foreach (var (start, _) in Matches("ends")) _ends[start] = true;
        foreach (var (start, end) in Matches("reaches")) Array.Fill(_ends, false, start + 1, end - start - 1);
    }

    private void Negate(int start, int end, bool negates)
    {
        for (var i = start; i < end; i++) _tokens[i] = _tokens[i] with { Negates = negates };
    }

    private void MarkOn(int start, bool toComma)
    {
        var turns = Turns();
        for (var i = start; i < _tokens.Count && Together(start, i) && !turns.Contains(i) && !(toComma && i > start && _tokens[i].AfterComma); i++) _elsewhere[i] = true;
    }

    private void MarkBack(int start)
    {
        var turns = Turns();
        for (var i = start; i >= 0 && Together(start, i); i--)
        {
            _elsewhere[i] = true;
            if (_tokens[i].AfterComma || turns.Contains(i)) return;
        }
    }

    private HashSet<int> Turns() => [.. Matches("turns").Select(m => m.Start)];

    private bool Together(int a, int b) => _tokens[a].Sentence == _tokens[b].Sentence;

    private IEnumerable<(int Start, int End)> Matches(string kind)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            foreach (var pattern in _words[kind])
            {
                var end = pattern.End(_tokens, i);
                if (end >= 0) yield return (i, end);
            }
        }
    }
}
