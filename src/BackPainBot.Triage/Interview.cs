namespace BackPainBot.Triage;

/// <summary>A question that is to be asked, and what of it is still open.</summary>
/// <param name="Question">The question.</param>
/// <param name="Open">The options that the person has not spoken of yet; empty for questions without options.</param>
/// <param name="Understood">The options that the person has already denied or named in their own words.</param>
public sealed record OpenQuestion(Question Question, IReadOnlyList<string> Open, IReadOnlyList<string> Understood)
{
    /// <summary>Those of <see cref="Understood"/> that the person has denied.</summary>
    public IReadOnlyList<string> Denied { get; init; } = [];
}

/// <summary>Decides what to ask next: what might be dangerous first, then as little as decides the matter.</summary>
/// <param name="knowledge">The questions and rules.</param>
public sealed class Interview(TriageKnowledge knowledge)
{
    /// <summary>The last question, a look at what was understood. A red flag is answered without it.</summary>
    public static Question Summary { get; } = new() { Id = "summary", Kind = QuestionKind.Summary, Part = InterviewPart.Training };

    private readonly Assessor _assessor = new(knowledge);

    /// <summary>The next question for a report.</summary>
    /// <param name="report">What is known so far.</param>
    /// <returns>The question, or null when the matter is decided.</returns>
    public OpenQuestion? Next(PainReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var assessment = _assessor.Assess(report);
        if (assessment.Urgency == Urgency.Emergency) return null;

        foreach (var question in knowledge.Questions)
        {
            if ((report.Asked(question.Id) && !Reopened(question, report)) || !question.When.Holds(report) || Settled(question, report)) continue;
            // The screen is always finished, so that the most urgent sign decides; nothing after it can outweigh a red flag.
            if (question.Part is InterviewPart.Pain or InterviewPart.Training && assessment.Class == TriageClass.RedFlag) return null;
            return Ask(question, report);
        }

        return assessment.Class == TriageClass.RedFlag || report.Asked(Summary.Id) ? null : new(Summary, [], []);
    }

    /// <summary>A question as it stands for a report, whether or not it is its turn: for going back and for corrections.</summary>
    /// <param name="question">The question.</param>
    /// <param name="report">What is known so far.</param>
    public static OpenQuestion Ask(Question question, PainReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return question.Kind == QuestionKind.Many
            ? new(question, [.. question.Options.Where(o => Open(report[o]))], [.. question.Options.Where(o => !Open(report[o]))])
            {
                Denied = [.. question.Options.Where(o => report[o] == Presence.Absent)],
            }
            : new(question, question.Options, []);
    }

    /// <summary>The answers without those whose question has lost its reason, since what it was asked about was put right.</summary>
    /// <param name="answers">The answers, in the order in which they were given.</param>
    public IReadOnlyList<Answer> WithoutMoot(IReadOnlyList<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var report = PainReport.From(knowledge, answers);
        return [.. answers.Where(a => knowledge.Question(a.Question)?.When is not { } when || (when with { None = [] }).Holds(report))];
    }

    /// <summary>A list of the screen that was answered, before the person became unsure of something on it.</summary>
    private static bool Reopened(Question question, PainReport report) =>
        question is { Part: InterviewPart.Screen, Kind: QuestionKind.Many } && !report.Has(question.Unsure!) && question.Options.Any(o => report[o] == Presence.NotKnown);

    private static bool Open(Presence presence) => presence is Presence.NotAsked or Presence.NotKnown;

    private static bool Settled(Question question, PainReport report) => question.Kind switch
    {
        QuestionKind.Days => report.Since is not null,
        QuestionKind.Score => report.Severity is not null,
        // What somebody tells of their lift or of what hurts is enough; of the signs each one is asked.
        QuestionKind.Many when question.Part != InterviewPart.Screen && question.Options.Any(report.Has) => true,
        QuestionKind.Many => !question.Options.Any(o => Open(report[o])),
        QuestionKind.One => question.Options.Any(report.Has),
        _ => question.Subjects.Any(report.Has),
    };
}
