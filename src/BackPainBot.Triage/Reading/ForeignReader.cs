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

    /// <summary>Tells whether one of the words of a text is a common English one.</summary>
    public bool HasEnglish(string text) => Tokenizer.Split(text).Exists(t => _detector.IsEnglish(t.Text));

    /// <summary>The signs that a message in one of <see cref="Languages"/> mentions; null where it is in another one.</summary>
    public IReadOnlyList<Mention>? Signs(string text) => Read(text).Signs;

    private (string? Language, IReadOnlyList<Mention>? Signs) Read(string text)
    {
        if (_detector.Of(text) is { } language) return (language, _lexicons.ContainsKey(language) ? Signs(text, language) : null);
        // A few words may be too few to tell the language by; a sign among them settles it.
        return _detector.Maybe(text) is { } maybe && _lexicons.ContainsKey(maybe) && Signs(text, maybe) is var signs && signs.Exists(s => s.Counts) ? (maybe, signs) : (null, null);
    }

    private List<Mention> Signs(string text, string language)
    {
        var lexicon = _lexicons[language].Value;
        var tokens = Tokenizer.Split(text, lexicon.Spelling);
        return new MentionReader(lexicon, tokens, new Surroundings(lexicon, tokens, Subject.Unknown)).Signs();
    }

    /// <summary>The lexicon of one of the languages.</summary>
    internal static Lexicon Load(string language) => Lexicon.Parse(YamlFile.Folder(language));
}
