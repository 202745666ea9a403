namespace BackPainBot.Dialogs;

/// <summary>A list of words and short phrases, each found by its first word.</summary>
internal sealed class PhraseList(IEnumerable<string> phrases)
{
    private readonly Dictionary<string, string[][]> _byWord = phrases
        .Select(p => Phrases.Normal(p).Split(' '))
        .GroupBy(w => w[0])
        .ToDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Tells whether one of them stands here.</summary>
    public bool StandAt(IReadOnlyList<string> words, int start) =>
        _byWord.TryGetValue(words[start], out var known) && known.Any(p => p.Length <= words.Count - start && p.Select((w, i) => words[start + i] == w).All(same => same));
}
