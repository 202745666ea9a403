using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>Everything that triage knows: questions, rules and advice, read once and never changed.</summary>
public sealed class TriageKnowledge
{
    private TriageKnowledge(TriageFile triage, AdviceFile advice, Lexicon lexicon)
    {
        Review = triage.Reviewed;
        Sources = triage.Sources;
        Questions = [.. triage.Questions.SelectMany(WithSecondAsking)];
        Groups = [.. triage.Groups.Select(g => KeyValuePair.Create(g.Key, (IReadOnlyList<string>)g.Value))];
        Spans = triage.Spans.ToFrozenDictionary(s => s.Key, s => new DayRange(s.Value[0], s.Value[1]));
        Scores = triage.Scores.ToFrozenDictionary(s => s.Key, s => (From: s.Value[0], To: s.Value[1]));
        Ages = triage.Ages.ToFrozenDictionary(s => s.Key, s => (From: s.Value[0], To: s.Value[1]));
        Rules = triage.Rules;
        Alternatives = Questions
            .Where(q => q.Kind == QuestionKind.One)
            .SelectMany(q => q.Options.Select(o => KeyValuePair.Create(o, (IReadOnlyList<string>)[.. q.Options.Where(other => other != o)])))
            .ToFrozenDictionary();
        Sections = advice.Sections;
        Faults = advice.Faults;
        Advice = advice.Advice;
        Lexicon = lexicon;
    }

    /// <summary>Who has reviewed the rules.</summary>
    public Review Review { get; }

    /// <summary>What the rules rest on, by key.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    /// <summary>The questions, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Titles of the article's sections, by key.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; }

    /// <summary>The faults that the article names, in its order.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The advice, in the order in which it is given.</summary>
    public IReadOnlyList<AdviceEntry> Advice { get; }

    /// <summary>The lay words for findings.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The lay words for findings in other languages, and how to tell these apart.</summary>
    internal ForeignReader Foreign { get; } = new();

    internal IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Groups { get; }

    /// <summary>For an option of a choice, the others: where one is present, they are not.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Alternatives { get; }

    internal IReadOnlyDictionary<string, DayRange> Spans { get; }

    internal IReadOnlyDictionary<string, (int From, int To)> Scores { get; }

    /// <summary>Options of a question by years of age.</summary>
    internal IReadOnlyDictionary<string, (int From, int To)> Ages { get; }

    /// <summary>Reads the files that are embedded in the program.</summary>
    /// <exception cref="KnowledgeException">They contradict themselves; every problem is named.</exception>
    public static TriageKnowledge Load() => Parse(
        YamlFile.Embedded("triage.yaml"),
        YamlFile.Embedded("advice.yaml"),
        Lexicon.Parse(YamlFile.Folder("en")));

    /// <summary>Reads the given files.</summary>
    /// <param name="triage">The rules file.</param>
    /// <param name="advice">The advice file.</param>
    /// <param name="lexicon">The lay words.</param>
    /// <exception cref="KnowledgeException">They contradict themselves; every problem is named.</exception>
    internal static TriageKnowledge Parse(string triage, string advice, Lexicon lexicon)
    {
        var triageFile = YamlFile.Parse<TriageFile>(triage);
        var adviceFile = YamlFile.Parse<AdviceFile>(advice);
        var problems = KnowledgeCheck.Problems(triageFile, adviceFile, lexicon).ToList();
        return problems.Count == 0 ? new(triageFile, adviceFile, lexicon) : throw new KnowledgeException(problems);
    }

    /// <summary>Finds a question.</summary>
    /// <param name="id">The question's id.</param>
    /// <returns>The question, or null where there is none of that id.</returns>
    public Question? Question(string id) => Questions.FirstOrDefault(q => q.Id == id);

    private static IEnumerable<Question> WithSecondAsking(Question question) => question.Again is not { } again
        ? [question]
        : [question, question with
        {
            Id = $"{question.Id}-which",
            When = new Condition { All = [question.Unsure!] },
            Unsure = again,
            Again = null,
        }];
}
