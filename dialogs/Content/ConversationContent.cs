using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Every word the bot says in one language, read once at start and checked as a whole.</summary>
internal sealed class ConversationContent
{
    private const string Which = "-which";

    private static readonly string[] TopicFiles = ["topics-signs", "topics-care", "topics-training", "topics-broad"];

    private ConversationContent(
        Dictionary<string, string> texts,
        Dictionary<string, QuestionText> questions,
        Dictionary<string, AdviceText> advice,
        Dictionary<string, RuleText> rules,
        Dictionary<string, CountryText> countries,
        Dictionary<string, List<string>> phrases,
        List<TopicText> topics,
        List<TopicText> remarks,
        Dictionary<string, LanguageText> languages) =>
        (Texts, Questions, Advice, Rules, Countries, Phrases, Topics, Remarks, Languages) = (texts, questions, advice, rules, countries, phrases, topics, remarks, languages);

    internal IReadOnlyDictionary<string, string> Texts { get; }

    internal IReadOnlyDictionary<string, QuestionText> Questions { get; }

    public IReadOnlyDictionary<string, AdviceText> Advice { get; }

    public IReadOnlyDictionary<string, RuleText> Rules { get; }

    public IReadOnlyDictionary<string, CountryText> Countries { get; }

    /// <summary>Whole messages that are commands or plain answers, by what they mean.</summary>
    public IReadOnlyDictionary<string, List<string>> Phrases { get; }

    /// <summary>What people ask about the pain and the training; where two fit, the first answers.</summary>
    public IReadOnlyList<TopicText> Topics { get; }

    /// <summary>What people say or ask about the bot and about anything else; where two fit, the first answers.</summary>
    public IReadOnlyList<TopicText> Remarks { get; }

    /// <summary>What messages in other languages are answered with, by the language's ISO 639-1 code.</summary>
    public IReadOnlyDictionary<string, LanguageText> Languages { get; }

    /// <summary>The country that everybody is in; null where each user's own settings tell.</summary>
    public string? Country { get; private init; }

    /// <summary>Reads one language's folder.</summary>
    /// <param name="folder">The folder, such as content/en.</param>
    /// <param name="knowledge">What the words must fit.</param>
    /// <param name="home">Where the users are, if that is known.</param>
    /// <exception cref="ContentException">The files are incomplete or do not fit; every problem is named.</exception>
    public static ConversationContent Load(string folder, TriageKnowledge knowledge, Home? home = null)
    {
        var content = new ConversationContent(
            Read<Dictionary<string, string>>(folder, "texts"),
            Read<Dictionary<string, QuestionText>>(folder, "questions"),
            Read<Dictionary<string, AdviceText>>(folder, "advice"),
            Read<Dictionary<string, RuleText>>(folder, "rules"),
            Read<Dictionary<string, CountryText>>(folder, "emergency"),
            Read<Dictionary<string, List<string>>>(folder, "commands"),
            [.. TopicFiles.SelectMany(f => Read<List<TopicText>>(folder, f))],
            Read<List<TopicText>>(folder, "remarks"),
            Read<Dictionary<string, LanguageText>>(folder, "languages"))
        {
            Country = home?.Country is { Length: > 0 } country ? country.ToUpperInvariant() : null,
        };
        var problems = ContentCheck.Problems(content, knowledge).ToList();
        return problems.Count == 0 ? content : throw new ContentException(folder, problems);
    }

    /// <summary>A text, with its names filled in.</summary>
    /// <param name="key">The text.</param>
    /// <param name="values">One value for each of the key's names, in their order.</param>
    public string Text(TextKey key, params ReadOnlySpan<string> values)
    {
        var text = Texts[key.Id];
        for (var i = 0; i < key.Names.Count; i++) text = text.Replace($"{{{key.Names[i]}}}", values[i], StringComparison.Ordinal);
        return text.TrimEnd();
    }

    /// <summary>The words of a question; a list that is asked once more has the words of the first time.</summary>
    /// <param name="id">The question's id.</param>
    public QuestionText Question(string id) => Questions[id.EndsWith(Which, StringComparison.Ordinal) ? id[..^Which.Length] : id];

    /// <summary>Tells whether a question is a list that is asked once more, after "not sure".</summary>
    /// <param name="id">The question's id.</param>
    public static bool IsSecondAsking(string id) => id.EndsWith(Which, StringComparison.Ordinal);

    /// <summary>What to do or mind, with where it comes from.</summary>
    public string WithSource(AdviceEntry entry, TriageKnowledge knowledge) => $"{Advice[entry.Id].Text} {Source(entry, knowledge)}";

    /// <summary>Where a piece of advice comes from: a section of the article, or a named source that is not the article.</summary>
    public string Source(AdviceEntry entry, TriageKnowledge knowledge) => entry.Section is { } section
        ? Text(Say.SourceArticle, knowledge.Sections[section])
        : Text(Say.SourceOther, entry.Source!);

    private static T Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".yaml");
        try
        {
            return YamlFile.Parse<T>(File.ReadAllText(path));
        }
        catch (Exception e) when (e is YamlDotNet.Core.YamlException or IOException)
        {
            throw new ContentException(folder, [$"{name}.yaml cannot be read: {(e.InnerException ?? e).Message} {(e as YamlDotNet.Core.YamlException)?.Start}"]);
        }
    }
}
