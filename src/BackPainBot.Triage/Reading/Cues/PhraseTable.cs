namespace BackPainBot.Triage;

/// <summary>
/// Phrases of plain words, each with what it stands for, laid out as a tree of words. In the data 'a|b' is either and '?'
/// makes a word optional. Where a phrase is given twice, the first counts.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly Node _root = new();

    /// <exception cref="FormatException">A phrase is empty, or may be.</exception>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        foreach (var (phrase, value) in phrases) Add(phrase, value);
    }

    /// <summary>The words that a phrase can begin with.</summary>
    public IEnumerable<string> FirstWords => _root.Words;

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <returns>The word after its last, or -1 where no phrase begins there.</returns>
    public int Match(Passage passage, int at, out T? value)
    {
        value = default;
        var end = -1;
        var node = _root.After(passage[at]);
        for (var i = at + 1; node is not null; i++)
        {
            if (node.IsEnd) (end, value) = (i, node.Value);
            node = passage.Breaks(i) ? null : node.After(passage[i]);
        }

        return end;
    }

    private void Add(string phrase, T value)
    {
        List<Node> ends = [_root];
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = part.EndsWith('?');
            var choices = (optional ? part[..^1] : part).Split('|');
            var next = ends.SelectMany(node => choices.Select(node.Grow));
            ends = [.. optional ? next.Concat(ends) : next];
        }

        if (ends.Contains(_root)) throw new FormatException($"'{phrase}' is not a phrase.");
        foreach (var node in ends) node.End(value);
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> _next = [];

        public IEnumerable<string> Words => _next.Keys;

        public bool IsEnd { get; private set; }

        public T? Value { get; private set; }

        public Node? After(string word) => _next.GetValueOrDefault(word);

        public Node Grow(string word) => _next.TryGetValue(word, out var node) ? node : _next[word] = new();

        public void End(T value)
        {
            if (!IsEnd) (IsEnd, Value) = (true, value);
        }
    }
}
