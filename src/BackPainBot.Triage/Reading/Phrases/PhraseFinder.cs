namespace BackPainBot.Triage;

/// <summary>Finds phrases of its own, in the pattern language of the lexicon, for those outside of triage: what a question to the bot is about.</summary>
internal sealed class PhraseFinder
{
    private const string Kind = "phrase";

    private readonly PhraseBook _book;
    private readonly Spelling _spelling;

    /// <param name="phrases">The patterns, by what they stand for.</param>
    /// <exception cref="FormatException">One is no pattern.</exception>
    public PhraseFinder(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> phrases)
    {
        var vocabulary = new Vocabulary();
        _book = new(vocabulary, new PatternParser(vocabulary, new Dictionary<string, List<string>>()), phrases.Select(p => new Phrases(Kind, p.Key, p.Value)));
        vocabulary.Close();
        _spelling = new(vocabulary, new SpellingFile());
    }

    /// <summary>What stands in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What each phrase stands for, and whether the phrase is the whole text.</returns>
    public IEnumerable<(string Id, bool Whole)> In(string text)
    {
        var tokens = Tokenizer.Split(text, _spelling);
        return _book.In(tokens).Select(m => (m.Id, m.Start == 0 && m.End == tokens.Count));
    }
}
