namespace BackPainBot.Triage;

/// <summary>
/// What the words around a sign make of it (after ConText: negation, hypothesis, history, experiencer). A sign that is
/// denied, imagined, over or somebody else's is not read; nothing else follows from it, and it is asked like anything else.
/// </summary>
internal sealed class Context
{
    private readonly IReadOnlyDictionary<string, PhraseBook> _words;
    private readonly List<Token> _tokens;
    private readonly bool[] _ends;
    private readonly bool[] _elsewhere;
    private readonly bool[] _over;
    private readonly HashSet<int> _turns;
    private readonly HashSet<int> _doubted;

    public Context(Lexicon lexicon, List<Token> tokens)
    {
        _words = lexicon.Context;
        _tokens = tokens;
        _ends = new bool[tokens.Count];
        _elsewhere = new bool[tokens.Count];
        _over = new bool[tokens.Count];
        Mask();
        SplitSentences();
        MarkNegations();
        _turns = [.. Matches("turns").Select(m => m.Start)];
        foreach (var (_, start, _) in Matches("over"))
        {
            MarkBack(_over, start);
            MarkOn(_over, start, toComma: true);
        }

        foreach (var (_, start, _) in Matches("imagined").Concat(Matches("others"))) MarkOn(_elsewhere, start, toComma: true);
        foreach (var (_, start, _) in Matches("asked")) MarkOn(_elsewhere, start, toComma: false);
        _doubted = [.. Matches("doubts").Select(m => _tokens[m.Start].Sentence)];
    }

    /// <summary>The kinds of words that a context is made of.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["harmless", "splits", "negates", "reverses", "ends", "reaches", "imagined", "asked", "over", "others", "turns", "doubts"];

    /// <summary>The words, as phrases are to be looked for in them.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>Tells whether a sign that stands at these words is so, now, in this person.</summary>
    /// <param name="start">Its first word.</param>
    /// <param name="end">The word after its last.</param>
    /// <param name="past">Whether it is a matter of the past in any case, such as a cancer that was treated.</param>
    /// <param name="imagined">Whether to imagine it is enough, such as to end one's life.</param>
    public bool Holds(int start, int end, bool past = false, bool imagined = false)
    {
        if ((_elsewhere[start] && !imagined) || (_over[start] && !past) || DeniedAfter(end)) return false;
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
        foreach (var (_, start, end) in Matches("harmless"))
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
        foreach (var (_, start, end) in Matches("negates")) Negate(start, end, true);
        foreach (var (_, start, end) in Matches("reverses")) Negate(start, end, false);
        for (var i = 0; i < _tokens.Count; i++) _ends[i] = _tokens[i].AfterComma;
        foreach (var (_, start, _) in Matches("ends")) _ends[start] = true;
        foreach (var (_, start, end) in Matches("reaches")) Array.Fill(_ends, false, start + 1, end - start - 1);
    }

    private void Negate(int start, int end, bool negates)
    {
        for (var i = start; i < end; i++) _tokens[i] = _tokens[i] with { Negates = negates };
    }

    private void MarkOn(bool[] marks, int start, bool toComma)
    {
        for (var i = start; i < _tokens.Count && Together(start, i) && !_turns.Contains(i) && !(toComma && i > start && _tokens[i].AfterComma); i++) marks[i] = true;
    }

    private void MarkBack(bool[] marks, int start)
    {
        for (var i = start; i >= 0 && Together(start, i); i--)
        {
            marks[i] = true;
            if (_tokens[i].AfterComma || _turns.Contains(i)) return;
        }
    }

    private bool Together(int a, int b) => _tokens[a].Sentence == _tokens[b].Sentence;

    private List<(string Id, int Start, int End)> Matches(string kind) => [.. _words[kind].In(_tokens)];
}
