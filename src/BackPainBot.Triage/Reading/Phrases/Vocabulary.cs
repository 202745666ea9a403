using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>
/// Every word and stem of a language's lexicon, each with the sets that it is in, so that looking a word up once tells all
/// phrases where it may stand. Sets are added while the files are read; then the vocabulary is closed.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestStem = 2;

    private readonly Dictionary<string, WordSet> _sets = [];
    private readonly Dictionary<string, SortedSet<ushort>> _places = [];
    private FrozenDictionary<string, WordInfo> _words = FrozenDictionary<string, WordInfo>.Empty;
    private FrozenDictionary<string, WordInfo> _stems = FrozenDictionary<string, WordInfo>.Empty;
    private FrozenDictionary<string, WordInfo>.AlternateLookup<ReadOnlySpan<char>> _word;
    private FrozenDictionary<string, WordInfo>.AlternateLookup<ReadOnlySpan<char>> _stem;

    /// <summary>How many sets there are.</summary>
    public int Sets => _sets.Count;

    /// <summary>The set of these words and phrases; the same one for the same words.</summary>
    public WordSet Set(IReadOnlyCollection<string> choices)
    {
        var ordered = choices.Distinct().Order(StringComparer.Ordinal).ToList();
        var key = string.Join('|', ordered);
        if (_sets.TryGetValue(key, out var known)) return known;
        var split = ordered.Select(c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var set = new WordSet(_sets.Count, [.. split.Where(w => w.Length > 1).OrderByDescending(w => w.Length)]);
        foreach (var words in split)
        {
            PlacesOf(words[0]).Add(words.Length == 1 ? set.Member : set.Opening);
            foreach (var word in words.Skip(1)) PlacesOf(word);
        }

        return _sets[key] = set;
    }

    /// <summary>Ends the adding of sets.</summary>
    public void Close()
    {
        _stems = _places.Where(w => w.Key[^1] == '*').ToFrozenDictionary(w => w.Key[..^1], w => new WordInfo(w.Key[..^1], [.. w.Value]));
        _stem = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = _places.Where(w => w.Key[^1] != '*').ToFrozenDictionary(w => w.Key, w => new WordInfo(w.Key, WithStems([.. w.Value], w.Key)));
        _word = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _places.Clear();
    }

    /// <summary>What is known of a word that the lexicon writes out; null of another.</summary>
    public WordInfo? Find(ReadOnlySpan<char> word) => _word.TryGetValue(word, out var info) ? info : null;

    /// <summary>What is known of a word by how it begins; null where it begins with no stem of the lexicon.</summary>
    public WordInfo? ByStem(ReadOnlySpan<char> word)
    {
        var places = WithStems([], word);
        return places.Length == 0 ? null : new WordInfo(word.ToString(), places);
    }

    private ushort[] WithStems(ushort[] places, ReadOnlySpan<char> word)
    {
        for (var length = ShortestStem; length <= word.Length; length++)
        {
            if (_stem.TryGetValue(word[..length], out var stem)) places = places.Length == 0 ? stem.Places : [.. places.Union(stem.Places).Order()];
        }

        return places;
    }

    private SortedSet<ushort> PlacesOf(string word) => _places.TryGetValue(word, out var places) ? places : _places[word] = [];
}
