using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>
/// Phrases of plain words, each with what it stands for, found in one look-up by their first word. In the data 'a|b' is
/// either and '?' makes a word optional; every variant is laid out once, when the table is built.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> _byFirst;

    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        _byFirst = phrases
            .SelectMany(p => Variants(p.Phrase).Select(words => (Words: words, p.Value)))
            .GroupBy(p => p.Words[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <returns>The word after its last, or -1 where no phrase begins there.</returns>
    public int Match(Passage passage, int at, out T? value)
    {
        if (_byFirst.TryGetValue(passage[at], out var candidates))
        {
            foreach (var (words, found) in candidates)
            {
                if (!Fits(words, passage, at)) continue;
                value = found;
                return at + words.Length;
            }
        }

        value = default;
        return -1;
    }

    private static bool Fits(string[] words, Passage passage, int at)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (passage[at + i] != words[i] || passage.Breaks(at + i)) return false;
        }

        return true;
    }

    private static List<string[]> Variants(string phrase)
    {
        List<string[]> variants = [[]];
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = part.EndsWith('?');
            var choices = (optional ? part[..^1] : part).Split('|');
            variants = [.. variants.SelectMany(v => choices.Select(c => (string[])[.. v, c]).Concat(optional ? [v] : []))];
        }

        return variants.Any(v => v.Length == 0) ? throw new FormatException($"'{phrase}' is not a phrase.") : variants;
    }
}
