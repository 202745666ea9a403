namespace BackPainBot.Triage;

/// <summary>What is known of one person's pain: the fold of their answers, later ones counting over earlier ones.</summary>
public sealed class PainReport
{
    private const string Self = "who-self", Other = "who-other";

    private readonly Dictionary<string, Presence> _findings;
    private readonly HashSet<string> _asked;

    private PainReport(IReadOnlyList<Answer> answers, Dictionary<string, Presence> findings, HashSet<string> asked, DayRange? since, int? severity) =>
        (Answers, _findings, _asked, Since, Severity) = (answers, findings, asked, since, severity);

    /// <summary>The answers, in the order in which they were given.</summary>
    public IReadOnlyList<Answer> Answers { get; }

    /// <summary>How many days ago this bout began; null where nobody asked or the person does not know.</summary>
    public DayRange? Since { get; }

    /// <summary>How bad the pain is, 0 to 10; null where nobody asked or the person does not know.</summary>
    public int? Severity { get; }

    /// <summary>Whose pain it is.</summary>
    public Subject Subject => Has(Other) ? Subject.SomebodyElse : Has(Self) ? Subject.Self : Subject.Unknown;

    /// <summary>Where the pain is.</summary>
    public Region Region => Has("region-upper") ? Region.Upper : Has("region-middle") ? Region.Middle : Has("region-lower") ? Region.Lower : Region.Unspecified;

    /// <summary>How the pain has gone so far.</summary>
    public Course Course => Has("course-better") ? Course.Better : Has("course-same") ? Course.Same : Has("course-worse") ? Course.Worse : Course.Unknown;

    /// <summary>How long the person has trained.</summary>
    public Experience Experience => Has("level-beginner") ? Experience.Beginner : Has("level-middle") ? Experience.Intermediate : Has("level-advanced") ? Experience.Advanced : Experience.Unknown;

    /// <summary>What is known of a finding.</summary>
    /// <param name="finding">The finding's id.</param>
    public Presence this[string finding] => _findings.GetValueOrDefault(finding);

    /// <summary>Works a report out of answers.</summary>
    /// <param name="knowledge">The questions and the findings worked out from others.</param>
    /// <param name="answers">The answers, in the order in which they were given.</param>
    public static PainReport From(TriageKnowledge knowledge, IReadOnlyList<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(answers);
        var findings = new Dictionary<string, Presence>();
        DayRange? since = null;
        int? severity = null;
        // Chosen, and not only understood: "my dad leaks since his back op, mine is just sore" may sound as if it were his pain.
        var theirs = answers.LastOrDefault(a => a.Present.Any(f => f is Self or Other)) is { Question: not Answer.Told } who && who.Present.Contains(Other);
        foreach (var answer in answers.Where(a => theirs || a.Question != Answer.ToldOfAnother))
        {
            foreach (var f in answer.Absent) findings[f] = Presence.Absent;
            foreach (var f in answer.NotKnown) findings[f] = Presence.NotKnown;
            foreach (var f in answer.Present)
            {
                findings[f] = Presence.Present;
                foreach (var other in knowledge.Alternatives.GetValueOrDefault(f, [])) findings[other] = Presence.Absent;
            }

            since = answer.Since ?? since;
            severity = answer.Severity ?? severity;
        }

        if (since is { } days) foreach (var (id, span) in knowledge.Spans) findings[id] = Within(days.To, span.From, span.To);
        if (severity is { } score) foreach (var (id, (from, to)) in knowledge.Scores) findings[id] = Within(score, from, to);
        foreach (var (id, members) in knowledge.Groups) findings[id] = Either(members, findings);
        return new(answers, findings, [.. answers.Select(a => a.Question)], since, severity);
    }

    /// <summary>Tells whether a finding is present.</summary>
    /// <param name="finding">The finding's id.</param>
    public bool Has(string finding) => this[finding] == Presence.Present;

    /// <summary>Tells whether a question has been answered, if only with "not sure".</summary>
    /// <param name="question">The question's id.</param>
    public bool Asked(string question) => _asked.Contains(question);

    /// <summary>This report with one more finding present, for what is worked out after it.</summary>
    internal PainReport With(string finding)
    {
        var findings = new Dictionary<string, Presence>(_findings) { [finding] = Presence.Present };
        return new(Answers, findings, _asked, Since, Severity);
    }

    private static Presence Within(int value, int from, int to) => value >= from && value <= to ? Presence.Present : Presence.Absent;

    private static Presence Either(IReadOnlyList<string> members, Dictionary<string, Presence> findings)
    {
        var known = members.Select(m => findings.GetValueOrDefault(m)).ToList();
        return known.Contains(Presence.Present) ? Presence.Present
            : known.Contains(Presence.NotKnown) ? Presence.NotKnown
            : known.Contains(Presence.NotAsked) ? Presence.NotAsked
            : Presence.Absent;
    }
}
