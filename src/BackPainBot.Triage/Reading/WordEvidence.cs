using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>What a word says about the language of its message: a bit for each language.</summary>
internal readonly record struct WordEvidence(bool English, int Known, int Sure, int Alone)
{
    /// <summary>The words of the file by their spelling, with accents and without.</summary>
    public static FrozenDictionary<string, WordEvidence> All(LanguageFile file)
    {
        var english = Words(file.English).ToHashSet();
        var words = english.ToDictionary(w => w, _ => new WordEvidence(true, 0, 0, 0));
        foreach (var ((_, lists), bit) in file.Languages.Select((l, i) => (l, 1 << i)))
        {
            foreach (var word in Spellings(lists.Often, english)) words[word] = words.GetValueOrDefault(word).Knows(bit);
            foreach (var word in Spellings(lists.Sure, english)) words[word] = words.GetValueOrDefault(word).IsSure(bit);
            foreach (var word in Spellings(lists.Alone, english)) words[word] = words.GetValueOrDefault(word).Settles(bit);
        }

        return words.ToFrozenDictionary();
    }

    private WordEvidence Knows(int bit) => this with { Known = Known | bit };

    /// <summary>A word that is English too is sure of nothing.</summary>
    private WordEvidence IsSure(int bit) => English ? Knows(bit) : Knows(bit) with { Sure = Sure | bit };

    private WordEvidence Settles(int bit) => English ? Knows(bit) : Knows(bit) with { Alone = Alone | bit };

    private static IEnumerable<string> Spellings(string list, HashSet<string> english) =>
        Words(list).SelectMany(w => string.Concat(w.Select(Letters.Plain)) is var plain && (plain == w || english.Contains(plain)) ? [w] : new[] { w, plain });

    private static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
