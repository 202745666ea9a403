using System.Numerics;

namespace BackPainBot.Triage;

/// <summary>A phrase that stands in a message.</summary>
/// <param name="Kind">What kind of phrase it is: of a sign, of a denial, ….</param>
/// <param name="Id">What it stands for.</param>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
internal readonly record struct Match(string Kind, string Id, int Start, int End);

/// <summary>Phrases that are looked for together, found by the words that they can begin with.</summary>
internal sealed class PhraseBook
{
    private const int BitsAWord = 64;

    private readonly ulong[] _first;
    private readonly Entry[][] _bySet;

    /// <exception cref="FormatException">A phrase is not one.</exception>
    public PhraseBook(PatternParser parser, IEnumerable<Phrases> phrases)
    {
        var all = phrases.SelectMany(p => p.Lines.SelectMany(parser.Parse).Select(pattern => new Entry(p.Kind, p.Id, pattern))).ToList();
        var sets = all.SelectMany(p => p.Pattern.First.Select(set => (set.Id, p))).ToLookup(p => p.Id, p => p.p);
        var count = sets.Select(s => s.Key + 1).DefaultIfEmpty().Max();
        _bySet = [.. Enumerable.Range(0, count).Select(id => sets[id].Distinct().ToArray())];
        _first = new ulong[(2 * count / BitsAWord) + 1];
        foreach (var id in sets.Select(s => s.Key)) _first[2 * id / BitsAWord] |= 3UL << (2 * id % BitsAWord);
    }

    /// <summary>Adds every phrase that stands in a message, from its start to its end.</summary>
    public List<Match> In(IReadOnlyList<Token> tokens)
    {
        var found = new List<Match>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Info is { Bits.Length: > 0 } info) At(tokens, i, info.Bits, found);
        }

        return found;
    }

    private void At(IReadOnlyList<Token> tokens, int at, ulong[] bits, List<Match> found)
    {
        for (var word = 0; word < bits.Length && word < _first.Length; word++)
        {
            for (var rest = bits[word] & _first[word]; rest != 0; rest &= rest - 1)
            {
                foreach (var (kind, id, pattern) in _bySet[((word * BitsAWord) + BitOperations.TrailingZeroCount(rest)) / 2])
                {
                    var end = pattern.End(tokens, at);
                    if (end >= 0) found.Add(new(kind, id, at, end));
                }
            }
        }
    }

    private readonly record struct Entry(string Kind, string Id, Pattern Pattern);
}

/// <summary>Phrases of one kind that stand for one thing, as they are written.</summary>
internal sealed record Phrases(string Kind, string Id, IReadOnlyList<string> Lines);
