using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>
/// Every word and stem of a language's lexicon, each with the sets that it is in, so that looking a word up once tells all
/// phrases where it may stand. Sets are added while the files are read; then the vocabulary is closed.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestStem = 2;
    private const int BitsAWord = 64;

    private readonly Dictionary<string, WordSet> _sets = [];
    private readonly Dictionary<string, List<int>> _bits = [];
    private FrozenDictionary<string, WordInfo> _words = FrozenDictionary<string, WordInfo>.Empty;
    private FrozenDictionary<string, WordInfo> _stems = FrozenDictionary<string, WordInfo>.Empty;
    private FrozenDictionary<string, WordInfo>.AlternateLookup<ReadOnlySpan<char>> _word;
    private FrozenDictionary<string, WordInfo>.AlternateLookup<ReadOnlySpan<char>> _stem;

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
            Mark(words[0], words.Length == 1 ? 2 * set.Id : (2 * set.Id) + 1);
            foreach (var word in words.Skip(1)) Know(word);
        }

        return _sets[key] = set;
    }

    /// <summary>Ends the adding of sets.</summary>
    public void Close()
    {
        _stems = _bits.Where(w => w.Key[^1] == '*').ToFrozenDictionary(w => w.Key[..^1], w => new WordInfo(w.Key[..^1], Bits(w.Value)));
        _stem = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = _bits.Where(w => w.Key[^1] != '*').ToFrozenDictionary(w => w.Key, w => new WordInfo(w.Key, Union(Bits(w.Value), w.Key)));
        _word = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What is known of a word that the lexicon writes out; null of another.</summary>
    public WordInfo? Find(ReadOnlySpan<char> word) => _word.TryGetValue(word, out var info) ? info : null;

    /// <summary>What is known of a word by how it begins; null where it begins with no stem of the lexicon.</summary>
    public WordInfo? ByStem(ReadOnlySpan<char> word)
    {
        var bits = Union([], word);
        return bits.Length == 0 ? null : new WordInfo(word.ToString(), bits);
    }

    private ulong[] Union(ulong[] bits, ReadOnlySpan<char> word)
    {
        for (var length = ShortestStem; length <= word.Length; length++)
        {
            if (!_stem.TryGetValue(word[..length], out var stem)) continue;
            if (bits.Length == 0)
            {
                bits = stem.Bits;
                continue;
            }

            var (longer, shorter) = bits.Length >= stem.Bits.Length ? (bits, stem.Bits) : (stem.Bits, bits);
            bits = [.. longer];
            for (var i = 0; i < shorter.Length; i++) bits[i] |= shorter[i];
        }

        return bits;
    }

    private void Know(string word) => Mark(word, -1);

    private void Mark(string word, int bit)
    {
        if (!_bits.TryGetValue(word, out var bits)) _bits[word] = bits = [];
        if (bit >= 0) bits.Add(bit);
    }

    private static ulong[] Bits(List<int> set)
    {
        if (set.Count == 0) return [];
        var bits = new ulong[(set.Max() / BitsAWord) + 1];
        foreach (var bit in set) bits[bit / BitsAWord] |= 1UL << (bit % BitsAWord);
        return bits;
    }
}
