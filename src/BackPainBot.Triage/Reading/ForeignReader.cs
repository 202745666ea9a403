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
    public string? LanguageOf(string text) => Read(text).Language;

    /// <summary>Tells whether a word, in lower case, is a common English one.</summary>
    public bool IsEnglish(string word) => _detector.IsEnglish(word);

    /// <summary>The signs that a message in one of <see cref="Languages"/> names; null where it is in another one.</summary>
    public IReadOnlyCollection<string>? Signs(string text) => Read(text).Signs;

    private (string? Language, IReadOnlyCollection<string>? Signs) Read(string text)
    {
        if (_detector.Of(text) is { } language) return (language, _lexicons.ContainsKey(language) ? Signs(text, language) : null);
        // A few words may be too few to tell the language by; a sign among them settles it.
        return _detector.Maybe(text) is { } maybe && _lexicons.ContainsKey(maybe) && Signs(text, maybe) is { Count: > 0 } signs ? (maybe, signs) : (null, null);
    }

    private List<string> Signs(string text, string language)
    {
        var lexicon = _lexicons[language].Value;
        var context = new Context(lexicon, Tokenizer.Split(Diacritics.Fold(text)));
        return [.. lexicon.Signs.In(context.Tokens)
            .Where(m => context.Holds(m.Start, m.End, past: m.Id == MessageReader.PastCancer, imagined: m.Id == MessageReader.Crisis))
            .Select(m => m.Id)
            .Distinct()];
    }

    /// <summary>The lexicon of one of the languages.</summary>
    internal static Lexicon Load(string language) => Lexicon.Parse(
        YamlFile.Embedded($"{language}/words.yaml"),
        YamlFile.Embedded($"{language}/signs.yaml") + YamlFile.Embedded($"{language}/background.yaml"),
        YamlFile.Embedded($"{language}/context.yaml"));
}
