namespace BackPainBot.Triage;

/// <summary>Reads warning signs, and nothing else, in messages that are not English.</summary>
internal sealed class ForeignReader
{
    private readonly LanguageDetector _detector = LanguageDetector.Load();

    /// <summary>Most chats never need one, so each is read when it is first needed.</summary>
    private readonly Dictionary<string, Lazy<Lexicon>> _lexicons = Languages.ToDictionary(l => l, l => new Lazy<Lexicon>(() => Load(l)));

    /// <summary>The languages in which it reads signs.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["es", "de", "fr"];

    /// <summary>Every language that it can name.</summary>
    public IEnumerable<string> Named => _detector.Languages;

    /// <summary>The language of a message by its ISO 639-1 code; null where it is English or cannot be told.</summary>
    public string? LanguageOf(string text) => _detector.Of(text);

    /// <summary>Tells whether a word, in lower case, is a common English one.</summary>
    public bool IsEnglish(string word) => _detector.IsEnglish(word);

    /// <summary>The signs that a message in one of <see cref="Languages"/> names; null where it is in another one.</summary>
    public IReadOnlyCollection<string>? Signs(string text)
    {
        if (LanguageOf(text) is not { } language || !_lexicons.TryGetValue(language, out var lexicon)) return null;
        var context = new Context(lexicon.Value, Tokenizer.Split(Diacritics.Fold(text)));
        return [.. lexicon.Value.Signs.In(context.Tokens)
            .Where(m => context.Holds(m.Start, m.End, past: m.Id == MessageReader.PastCancer, imagined: m.Id == MessageReader.Crisis))
            .Select(m => m.Id)
            .Distinct()];
    }

    /// <summary>The lexicon of one of the languages.</summary>
    internal static Lexicon Load(string language) => Lexicon.Parse(
        YamlFile.Embedded($"{language}/words.yaml"),
        YamlFile.Embedded($"{language}/signs.yaml"),
        YamlFile.Embedded($"{language}/context.yaml"));
}
