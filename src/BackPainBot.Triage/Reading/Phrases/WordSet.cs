namespace BackPainBot.Triage;

/// <summary>Words and short phrases of which a pattern takes any one.</summary>
/// <param name="Id">The set's number in its vocabulary.</param>
/// <param name="Phrases">Its phrases of more than one word, the longest first.</param>
internal sealed record WordSet(int Id, string[][] Phrases)
{
    /// <summary>The place in the lexicon of a word that is in the set.</summary>
    public ushort Member { get; } = checked((ushort)(2 * Id));

    /// <summary>The place in the lexicon of a word that a phrase of the set begins with.</summary>
    public ushort Opening { get; } = checked((ushort)((2 * Id) + 1));

    /// <summary>The number of the set that a place belongs to.</summary>
    public static int Of(ushort place) => place / 2;

    /// <summary>Tells whether one of the phrases stands at a place of a message.</summary>
    public bool Stands(int phrase, IReadOnlyList<Token> tokens, int at)
    {
        var words = Phrases[phrase];
        if (at + words.Length > tokens.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Part != tokens[at].Part || tokens[at + i].Info == WordInfo.Nothing || !Same(words[i], tokens[at + i].Text)) return false;
        }

        return true;
    }

    private static bool Same(string word, string text) => word[^1] == '*' ? text.AsSpan().StartsWith(word.AsSpan()[..^1]) : text == word;
}
