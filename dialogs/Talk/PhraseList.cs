namespace BackPainBot.Dialogs;

/// <summary>A list of words and short phrases, each found by its first word.</summary>
internal sealed class PhraseList(IEnumerable<string> phrases)
{
    private readonly Dictionary<string, string[][]> _byWord = phrases
        .Select(p => Phrases.Normal(p).Split(' '))
        .GroupBy(w => w[0])
        .ToDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Tells whether one of them stands here.</summary>
    public bool StandAt(IReadOnlyList<string> words, int start)
    {
        if (!_byWord.TryGetValue(words[start], out var known)) return false;
        foreach (var phrase in known)
        {
            if (phrase.Length > words.Count - start) continue;
            var same = 1;
            while (same < phrase.Length && words[start + same] == phrase[same]) same++;
            if (same == phrase.Length) return true;
        }

        return false;
    }
}
