namespace BackPainBot.Triage;

/// <summary>
/// The lay words of one language: for signs, for places and habits, for what denies a sign, explains it or moves it elsewhere.
/// Its folder holds words.yaml (classes of words), spelling.yaml, files of phrases, and a file for each group of signs.
/// </summary>
public sealed class Lexicon
{
    private const string Groups = "signs/";

    private Lexicon(IReadOnlyDictionary<string, string> files)
    {
        var groups = files.Where(f => f.Key.StartsWith(Groups, StringComparison.Ordinal)).Select(f => YamlFile.Parse<SignsFile>(f.Value)).ToList();
        var context = Phrases(files, "context");
        Add(context, "normal", groups.SelectMany(g => g.Normal));
        Add(context, "harmless", groups.SelectMany(g => g.Harmless));
        var vocabulary = new Vocabulary();
        var parser = new PatternParser(vocabulary, Phrases(files, "words").Concat(groups.SelectMany(g => g.Words)).ToDictionary());
        Signs = new(parser, [.. groups.SelectMany(g => g.Signs)]);
        Hints = new(parser, [.. groups.SelectMany(g => g.Hints)]);
        Causes = new(parser, [.. groups.SelectMany(g => g.Causes)]);
        Slots = new(parser, Phrases(files, "slots"));
        Denials = new(parser, Phrases(files, "denials"));
        Context = context.ToDictionary(k => k.Key, k => new PhraseBook(parser, [k]));
        vocabulary.Close();
        Spelling = new(vocabulary, YamlFile.Parse<SpellingFile>(files.GetValueOrDefault("spelling", "{}")));
    }

    internal PhraseBook Signs { get; }

    /// <summary>Words that hint at a sign; each is settled by one question.</summary>
    internal PhraseBook Hints { get; }

    /// <summary>Harmless causes, by the signs that they explain.</summary>
    internal PhraseBook Causes { get; }

    internal PhraseBook Slots { get; }

    internal PhraseBook Denials { get; }

    internal IReadOnlyDictionary<string, PhraseBook> Context { get; }

    internal Spelling Spelling { get; }

    /// <summary>Every finding that the lexicon can set.</summary>
    internal IEnumerable<string> Findings => Signs.Ids.Concat(Hints.Ids).Concat(Slots.Ids);

    /// <summary>Every finding that the lexicon can deny or explain.</summary>
    internal IEnumerable<string> Deniable => Denials.Ids.Concat(Causes.Ids).SelectMany(d => d.Split(' '));

    /// <summary>Reads a language's files, each by its path in the folder without ".yaml".</summary>
    /// <exception cref="FormatException">A phrase is not one.</exception>
    internal static Lexicon Parse(IReadOnlyDictionary<string, string> files) => new(files);

    private static Dictionary<string, List<string>> Phrases(IReadOnlyDictionary<string, string> files, string name) =>
        YamlFile.Parse<Dictionary<string, List<string>>>(files.GetValueOrDefault(name, "{}"));

    private static void Add(Dictionary<string, List<string>> context, string kind, IEnumerable<string> phrases) =>
        context[kind] = [.. context.GetValueOrDefault(kind, []), .. phrases];
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
