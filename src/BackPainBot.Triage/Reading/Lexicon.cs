namespace BackPainBot.Triage;

/// <summary>
/// The lay words of one language: for signs, for places and habits, for what denies a sign, explains it or moves it elsewhere.
/// Its folder holds words.yaml (classes of words), spelling.yaml, ages.yaml, files of phrases, and a file for each group of signs.
/// </summary>
public sealed class Lexicon
{
    /// <summary>Kinds of phrases that say something.</summary>
    internal const string Sign = "signs", Hint = "hints", Slot = "slots", Denial = "denials", Cause = "causes";

    /// <summary>Kinds that are looked for before the others: turns of speech, new thoughts, denials.</summary>
    internal const string Harmless = "harmless", Splits = "splits", Negates = "negates", Reverses = "reverses";

    private const string Groups = "signs/";

    private Lexicon(IReadOnlyDictionary<string, string> files)
    {
        var groups = files.Where(f => f.Key.StartsWith(Groups, StringComparison.Ordinal)).Select(f => YamlFile.Parse<SignsFile>(f.Value)).ToList();
        var vocabulary = new Vocabulary();
        var parser = new PatternParser(vocabulary, Read(files, "words").Concat(groups.SelectMany(g => g.Words)).ToDictionary());
        List<Phrases> said =
        [
            .. groups.SelectMany(g => Each(Sign, g.Signs)), .. groups.SelectMany(g => Each(Hint, g.Hints)), .. groups.SelectMany(g => Of(Cause, g.Causes)),
            .. Of(Slot, Read(files, Slot)), .. Of(Denial, Read(files, Denial)),
        ];
        List<Phrases> around =
        [
            .. Read(files, "context").Select(c => new Phrases(c.Key, c.Key, c.Value)),
            .. groups.Select(g => new Phrases("normal", "normal", g.Normal)), .. groups.Select(g => new Phrases(Harmless, Harmless, g.Harmless)),
        ];
        Said = new(vocabulary, parser, said);
        TurnsOfSpeech = new(vocabulary, parser, around.Where(p => p.Kind == Harmless));
        NewThoughts = new(vocabulary, parser, around.Where(p => p.Kind == Splits));
        Negations = new(vocabulary, parser, around.Where(p => p.Kind is Negates or Reverses));
        Context = new(vocabulary, parser, around.Where(p => p.Kind is not (Harmless or Splits or Negates or Reverses)));
        ContextKinds = [.. around.Select(p => p.Kind).Distinct()];
        Findings = [.. said.Where(p => p.Kind is Sign or Hint or Slot).Select(p => p.Id).Distinct()];
        Deniable = [.. said.Where(p => p.Kind is Denial or Cause).SelectMany(p => p.Id.Split(' ')).Distinct()];
        vocabulary.Close();
        Spelling = new(vocabulary, YamlFile.Parse<SpellingFile>(files.GetValueOrDefault("spelling", "{}")));
        Ages = new(new AgeWords(YamlFile.Parse<AgesFile>(files.GetValueOrDefault("ages", "{}"))));
    }

    /// <summary>Signs, hints, what other questions ask, denials and harmless causes.</summary>
    internal PhraseBook Said { get; }

    /// <summary>What sounds like a sign and is none.</summary>
    internal PhraseBook TurnsOfSpeech { get; }

    internal PhraseBook NewThoughts { get; }

    internal PhraseBook Negations { get; }

    /// <summary>The other kinds of words that a context is made of.</summary>
    internal PhraseBook Context { get; }

    internal IReadOnlyCollection<string> ContextKinds { get; }

    internal Spelling Spelling { get; }

    /// <summary>Reads an age in the language.</summary>
    internal AgeReader Ages { get; }

    /// <summary>Every finding that the lexicon can set.</summary>
    internal IReadOnlyCollection<string> Findings { get; }

    /// <summary>Every finding that the lexicon can deny or explain.</summary>
    internal IReadOnlyCollection<string> Deniable { get; }

    /// <summary>Reads a language's files, each by its path in the folder without ".yaml".</summary>
    /// <exception cref="FormatException">A phrase is not one.</exception>
    internal static Lexicon Parse(IReadOnlyDictionary<string, string> files) => new(files);

    private static Dictionary<string, List<string>> Read(IReadOnlyDictionary<string, string> files, string name) =>
        YamlFile.Parse<Dictionary<string, List<string>>>(files.GetValueOrDefault(name, "{}"));

    private static IEnumerable<Phrases> Of(string kind, Dictionary<string, List<string>> phrases) => phrases.Select(p => new Phrases(kind, p.Key, p.Value));

    /// <summary>What several findings share stands once, under all of their names.</summary>
    private static IEnumerable<Phrases> Each(string kind, Dictionary<string, List<string>> phrases) =>
        phrases.SelectMany(p => p.Key.Split(' ').Select(id => new Phrases(kind, id, p.Value)));
}

/// <summary>The file of a group of signs; its parts are explained in the README of their folder.</summary>
internal sealed record SignsFile
{
    public Dictionary<string, List<string>> Words { get; init; } = [];
    public Dictionary<string, List<string>> Signs { get; init; } = [];
    public Dictionary<string, List<string>> Hints { get; init; } = [];
    public Dictionary<string, List<string>> Causes { get; init; } = [];
    public List<string> Normal { get; init; } = [];
    public List<string> Harmless { get; init; } = [];
}
