using System.Collections.Frozen;
using System.Numerics;
using F23.StringSimilarity;

namespace BackPainBot.Triage;

/// <summary>How one language's words are misspelt, shortened and written apart. The lists are in spelling.yaml.</summary>
internal sealed class Spelling
{
    private const int Shortest = 5;
    private const int LongWord = 8;
    private const double Tie = 0.5;

    private static readonly OptimalStringAlignment Alignment = new();

    private readonly Vocabulary _vocabulary;
    private readonly FrozenDictionary<string, WordInfo>.AlternateLookup<ReadOnlySpan<char>> _same;
    private readonly FrozenDictionary<string, (string[] Before, WordInfo Word)[]> _joins;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _real;
    private readonly ILookup<(char First, int Length), (string Word, uint Letters)> _candidates;

    /// <param name="vocabulary">The words of the lexicon, closed.</param>
    /// <param name="file">The lists; empty where a language has none.</param>
    public Spelling(Vocabulary vocabulary, SpellingFile file)
    {
        _vocabulary = vocabulary;
        _same = file.Same.ToFrozenDictionary(s => s.Key, s => Known(s.Value)).GetAlternateLookup<ReadOnlySpan<char>>();
        _joins = file.Joins.Select(j => (Words: j.Key.Split(' '), Word: Known(j.Value))).GroupBy(j => j.Words[^1])
            .ToFrozenDictionary(g => g.Key, g => g.Select(j => (j.Words[..^1], j.Word)).ToArray());
        _real = file.Real.Append("").ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        _candidates = file.Words.ToLookup(w => (w[0], w.Length), w => (w, Signature(w)));
    }

    /// <summary>What is known of a word as it is written.</summary>
    public WordInfo Read(ReadOnlySpan<char> word) =>
        _vocabulary.Find(word) ?? (_same.TryGetValue(word, out var same) ? same : null) ?? Corrected(word) ?? Drawn(word) ?? _vocabulary.ByStem(word)
        ?? new WordInfo(word.ToString(), []);

    /// <summary>The one word that a word is with those before it, such as "can not"; null where it stays one of its own.</summary>
    /// <param name="tokens">The words before it.</param>
    /// <param name="word">The word.</param>
    /// <param name="sentence">The number of its sentence.</param>
    public (WordInfo Word, int Before)? Join(List<Token> tokens, string word, int sentence)
    {
        if (!_joins.TryGetValue(word, out var joins)) return null;
        foreach (var (before, joined) in joins)
        {
            var i = before.Length;
            while (i > 0 && tokens.Count - before.Length + i > 0 && tokens[^(before.Length - i + 1)] is var token && token.Sentence == sentence && token.Text == before[i - 1]) i--;
            if (i == 0) return (joined, before.Length);
        }

        return null;
    }

    private WordInfo Known(string word) => _vocabulary.Find(word) ?? _vocabulary.ByStem(word) ?? new WordInfo(word, []);

    /// <summary>"Sooo" is "so", "achinggg" is "aching".</summary>
    private WordInfo? Drawn(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[word.Length];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (i >= 2 && word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i])) continue;
            plain[length++] = word[i];
        }

        if (length == word.Length) return null;
        if (Written(plain[..length]) is { } doubled) return doubled;
        var single = 0;
        for (var i = 0; i < length; i++) if (i == 0 || plain[i] != plain[i - 1]) plain[single++] = plain[i];
        return Written(plain[..single]);
    }

    private WordInfo? Written(ReadOnlySpan<char> word) => _vocabulary.Find(word) ?? _vocabulary.ByStem(word);

    /// <summary>
    /// The one word of the list that a word the lexicon does not know is nearest to: one slip in a word of five to seven letters,
    /// two in a longer one, never in the first letter. A real word ("fewer") is no slip for another ("fever").
    /// </summary>
    private WordInfo? Corrected(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest || _real.Contains(word)) return null;
        var letters = Signature(word);
        var most = word.Length < LongWord ? 1 : 2;
        string? written = null;
        (string? Word, double Distance) best = (null, most + 1);
        for (var length = Math.Max(Shortest, word.Length - most); length <= word.Length + most; length++)
        {
            foreach (var (candidate, signature) in _candidates[(word[0], length)])
            {
                if (BitOperations.PopCount(letters ^ signature) > 2 * most) continue;
                // Of two that are as near, the one with the same letters.
                var distance = Alignment.Distance(written ??= word.ToString(), candidate) + (signature == letters ? 0 : Tie);
                if (distance < best.Distance) best = (candidate, distance);
            }
        }

        return best.Word is null ? null : Known(best.Word);
    }

    /// <summary>Which letters a word has, a bit for each.</summary>
    private static uint Signature(ReadOnlySpan<char> word)
    {
        var letters = 0U;
        foreach (var c in word) letters |= c is >= 'a' and <= 'z' ? 1U << (c - 'a') : 1U << 31;
        return letters;
    }
}

/// <summary>A language's spelling file.</summary>
internal sealed record SpellingFile
{
    /// <summary>Short and wrong forms with the word that is meant.</summary>
    public Dictionary<string, string> Same { get; init; } = [];

    /// <summary>Words that are one when they stand side by side, with that one.</summary>
    public Dictionary<string, string> Joins { get; init; } = [];

    /// <summary>The words that a slip is put right to: those that matter and are often misspelt.</summary>
    public List<string> Words { get; init; } = [];

    /// <summary>Real words that look like a slip for one of the lexicon's.</summary>
    public List<string> Real { get; init; } = [];
}
