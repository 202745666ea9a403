using System.Runtime.InteropServices;

namespace BackPainBot.Triage;

/// <summary>
/// What the words around a sign make of it (after ConText: negation, hypothesis, history and experiencer, each a trigger
/// with a scope and what ends it). No scope is longer than <see cref="Scope"/> words, so the work grows with the text.
/// </summary>
internal sealed class Surroundings
{
    /// <summary>How many words a trigger reaches.</summary>
    public const int Scope = 25;

    private readonly List<Token> _tokens;
    private readonly Mark[] _marks;
    private readonly List<Match> _found;

    /// <param name="lexicon">The words of the language.</param>
    /// <param name="tokens">The words of the message; those of harmless turns of speech are emptied.</param>
    /// <param name="subject">Whose pain it is, where that is known.</param>
    public Surroundings(Lexicon lexicon, List<Token> tokens, Subject subject)
    {
        (_tokens, _marks) = (tokens, new Mark[tokens.Count]);
        foreach (var match in lexicon.TurnsOfSpeech.In(tokens)) Empty(match);
        Split(lexicon.NewThoughts.In(tokens));
        var negations = lexicon.Negations.In(tokens, all: true);
        foreach (var match in negations) if (match.Kind == Lexicon.Negates) Negate(match, true);
        foreach (var match in negations) if (match.Kind == Lexicon.Reverses) Negate(match, false);
        _found = lexicon.Context.In(tokens, all: true);
        foreach (var (kind, mark) in Single) Each(kind, m => _marks[m.Start] |= mark);
        foreach (var (kind, mark) in Whole) Each(kind, m => OverSentence(m.Start, mark));
        Each("reaches", m => MarkRange(m.Start + 1, m.End, Mark.Reached));
        Denials.Reach(_tokens, _marks);
        Each("imagined", m => On(m.Start, Mark.Imagined, Mark.Turn, toComma: true));
        Each("asked", m => On(m.Start, Mark.Imagined, Mark.Turn, toComma: false));
        Each("unsure", m => On(m.Start, Mark.Unsure, Mark.Turn, toComma: true));
        Each("guesses", Guess);
        Each("patient", _ => ForSomebodyElse = true);
        if (!ForSomebodyElse) Each(subject == Subject.SomebodyElse ? "theirs" : "others", m => On(m.Start, Mark.Others, Mark.Turn | Mark.Me, toComma: false));
        Each("over", m => Around(m.Start));
        Each("brief", Brief);
        Each("normal", m => OverThought(m.Start));
        Each("all-normal", m => Back(m, Mark.Normal, sentences: 0));
        Each("not-resolved", m => MarkRange(m.Start, m.End, Mark.Stays));
        Each("resolved", Resolve);
        Clear(_found.FindLast(m => m.Kind == "cleared" && !ComesBack(m)));
        Each("retracts", TakeBack);
    }

    private const int Near = 4;

    /// <summary>Words up to this length name nothing new: "it is", "but now".</summary>
    private const int LongestPointer = 3;

    private static readonly (string Kind, Mark Mark)[] Single = [("ends", Mark.Ends), ("turns", Mark.Turn), ("items", Mark.Item), ("or", Mark.Or), ("me", Mark.Me), ("present", Mark.Present), ("pointers", Mark.Pointer), ("changed", Mark.Changed)];

    private static readonly (string Kind, Mark Mark)[] Whole = [("doubts", Mark.Doubted), ("repeats", Mark.Repeated)];

    /// <summary>The kinds of words that a context is made of.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "harmless", "splits", "negates", "reverses", "ends", "reaches", "items", "or", "imagined", "asked", "unsure", "guesses", "over", "brief", "repeats", "normal", "all-normal",
        "resolved", "not-resolved", "returns", "cleared", "retracts", "others", "theirs", "patient", "me", "present", "turns", "doubts", "pointers", "changed",
    ];

    /// <summary>Whether the person writes about somebody else's pain.</summary>
    public bool ForSomebodyElse { get; private set; }

    /// <summary>What the words from <paramref name="start"/> to before <paramref name="end"/> are under.</summary>
    public Mark Of(int start, int end)
    {
        var mark = _marks[start];
        // "Fever: no." and "numbness? none".
        return AnsweredNo(end) ? mark | Mark.Denied : mark;
    }

    /// <summary>Whether something is told to have changed from a word on, to the end of its sentence.</summary>
    public bool ChangesFrom(int start)
    {
        for (var i = start; i < _tokens.Count && _tokens[i].Sentence == _tokens[start].Sentence; i++)
        {
            if (_marks[i].HasFlag(Mark.Changed) && (_marks[i] & (Mark.Denied | Mark.Imagined)) == Mark.None) return true;
        }

        return false;
    }

    private bool AnsweredNo(int end) =>
        end < _tokens.Count && _tokens[end].Negates && !_tokens[end].AfterComma && _tokens[end].Sentence == _tokens[end - 1].Sentence
        && (end + 1 == _tokens.Count || _tokens[end + 1].Sentence != _tokens[end].Sentence || _tokens[end + 1].AfterComma);

    private void Each(string kind, Action<Match> act)
    {
        foreach (var match in _found) if (match.Kind == kind) act(match);
    }

    private void Empty(Match match)
    {
        foreach (ref var token in CollectionsMarshal.AsSpan(_tokens)[match.Start..match.End]) token = token with { Text = "", Info = WordInfo.Nothing };
    }

    private void Split(List<Match> thoughts)
    {
        foreach (var match in thoughts) _marks[match.Start] |= Mark.Ends;
        var part = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (i > 0 && (_marks[i].HasFlag(Mark.Ends) || _tokens[i].Sentence != _tokens[i - 1].Sentence)) part++;
            _tokens[i] = _tokens[i] with { Part = part };
        }
    }

    private void Negate(Match match, bool negates)
    {
        foreach (ref var token in CollectionsMarshal.AsSpan(_tokens)[match.Start..match.End]) token = token with { Negates = negates };
    }

    private void MarkRange(int start, int end, Mark mark)
    {
        for (var i = start; i < end; i++) _marks[i] |= mark;
    }

    private void On(int start, Mark mark, Mark until, bool toComma)
    {
        for (var i = start; i < _tokens.Count && i < start + Scope && Together(start, i); i++)
        {
            if (i > start && ((_marks[i] & until) != Mark.None || (toComma && _tokens[i].AfterComma))) return;
            _marks[i] |= mark;
        }
    }

    /// <summary>The part of the sentence around it; over commas too, up to what is said of now.</summary>
    private void Around(int start)
    {
        for (var i = start; i < _tokens.Count && i < start + Scope && Together(start, i); i++)
        {
            if (i > start && (_marks[i].HasFlag(Mark.Turn) || (_tokens[i].AfterComma && OfNow(i)))) break;
            _marks[i] |= Mark.Over;
        }

        for (var i = start; i >= 0 && i > start - Scope && Together(start, i); i--)
        {
            _marks[i] |= Mark.Over;
            if (_tokens[i].AfterComma || _marks[i].HasFlag(Mark.Turn)) return;
        }
    }

    /// <summary>Whether what stands between here and the next comma is about now.</summary>
    private bool OfNow(int start)
    {
        for (var i = start; i < _tokens.Count && i < start + Scope && Together(start, i) && (i == start || !_tokens[i].AfterComma); i++)
        {
            if ((_marks[i] & (Mark.Turn | Mark.Present)) != Mark.None) return true;
        }

        return false;
    }

    /// <summary>What stands between two commas.</summary>
    private void OverThought(int at)
    {
        for (var i = at; i >= 0 && Together(i, at); i--)
        {
            _marks[i] |= Mark.Normal;
            if (_tokens[i].AfterComma || i < at - Scope) break;
        }

        for (var i = at + 1; i < _tokens.Count && i < at + Scope && Together(i, at) && !_tokens[i].AfterComma; i++) _marks[i] |= Mark.Normal;
    }

    /// <summary>"Maybe I slept funny", and "slept funny maybe?".</summary>
    private void Guess(Match match)
    {
        On(match.Start, Mark.Guessed, Mark.None, toComma: false);
        if (match.End == _tokens.Count || _tokens[match.End].Sentence != _tokens[match.Start].Sentence) OverSentence(match.Start, Mark.Guessed);
    }

    /// <summary>"For a second" makes a sign pass, unless it comes again and again.</summary>
    private void Brief(Match match)
    {
        if (!_marks[match.Start].HasFlag(Mark.Repeated)) Around(match.Start);
    }

    /// <summary>"I'm not joking" takes nothing back.</summary>
    private void TakeBack(Match match)
    {
        if (!_marks[match.Start].HasFlag(Mark.Denied)) Back(match, Mark.Joke, sentences: 1);
    }

    private void Resolve(Match match)
    {
        if (!_marks[match.Start].HasFlag(Mark.Stays)) Back(match, Mark.Over, sentences: PointsBack(match.Start) ? 1 : 0);
    }

    /// <summary>"It was completely fine" is said of the sentence before, "bending forward is completely fine" of itself.</summary>
    private bool PointsBack(int at)
    {
        var first = First(at);
        if (at - first > Near) return false;
        for (var i = first; i < at; i++)
        {
            if (_tokens[i].Text.Length > LongestPointer && !_marks[i].HasFlag(Mark.Pointer) && !IsInSentenceBefore(i)) return false;
        }

        return true;
    }

    private bool IsInSentenceBefore(int at)
    {
        var sentence = _tokens[at].Sentence;
        for (var i = at - 1; i >= 0 && i > at - Scope && _tokens[i].Sentence >= sentence - 1; i--)
        {
            if (_tokens[i].Sentence < sentence && _tokens[i].Text == _tokens[at].Text) return true;
        }

        return false;
    }

    /// <summary>What was said so far is over: in this sentence, and in as many before it. Not if it came back.</summary>
    private void Back(Match match, Mark mark, int sentences)
    {
        if (mark == Mark.Over && ComesBack(match)) return;
        var last = _tokens[match.Start].Sentence;
        for (var i = match.End - 1; i >= 0 && _tokens[i].Sentence >= last - sentences && i > match.Start - (2 * Scope); i--) _marks[i] |= mark;
    }

    /// <summary>Somebody looked and ruled it out: all that was said before the last time that somebody did.</summary>
    private void Clear(Match match)
    {
        for (var i = 0; i < match.End; i++) _marks[i] |= Mark.Over;
    }

    private bool ComesBack(Match match) =>
        _found.Exists(m => m.Kind == "returns" && m.Start >= match.End && !_marks[m.Start].HasFlag(Mark.Denied) && _tokens[m.Start].Sentence <= _tokens[match.Start].Sentence + 1);

    private void OverSentence(int at, Mark mark)
    {
        for (var i = at; i >= 0 && i > at - Scope && _tokens[i].Sentence == _tokens[at].Sentence; i--) _marks[i] |= mark;
        for (var i = at; i < _tokens.Count && i < at + Scope && _tokens[i].Sentence == _tokens[at].Sentence; i++) _marks[i] |= mark;
    }

    private int First(int at)
    {
        var first = at;
        while (first > 0 && at - first <= Near && _tokens[first - 1].Sentence == _tokens[at].Sentence) first--;
        return first;
    }

    private bool Together(int a, int b) => _tokens[a].Part == _tokens[b].Part;
}
