namespace BackPainBot.Triage;

/// <summary>The phrases of one file or part of a file, found by the words that they can begin with.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<(string Id, Pattern Pattern)>> _byWord = [];
    private readonly List<(string Stem, string Id, Pattern Pattern)> _byStem = [];

    /// <exception cref="FormatException">A phrase is empty, or a quotation mark is missing.</exception>
    public PhraseBook(IEnumerable<KeyValuePair<string, List<string>>> phrases)
    {
        var ids = new List<string>();
        foreach (var (id, lines) in phrases)
        {
            ids.Add(id);
            foreach (var line in lines) Add(id, new(line));
        }

        Ids = ids;
    }

    /// <summary>What the phrases stand for.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Every phrase that stands in a message: what it stands for, its first word and the word after its last.</summary>
    public IEnumerable<(string Id, int Start, int End)> In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (id, pattern) in From(tokens[i].Text))
            {
                var end = pattern.End(tokens, i);
                if (end >= 0) yield return (id, i, end);
            }
        }
    }

    private IEnumerable<(string Id, Pattern Pattern)> From(string word)
    {
        if (_byWord.TryGetValue(word, out var found))
        {
            foreach (var entry in found) yield return entry;
        }

        foreach (var (stem, id, pattern) in _byStem)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal)) yield return (id, pattern);
        }
    }

    private void Add(string id, Pattern pattern)
    {
        foreach (var word in pattern.FirstWords.Distinct())
        {
            if (word.EndsWith('*')) _byStem.Add((word[..^1], id, pattern));
            else if (_byWord.TryGetValue(word, out var list)) list.Add((id, pattern));
            else _byWord[word] = [(id, pattern)];
        }
    }
}
