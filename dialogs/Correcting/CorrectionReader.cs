using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>
/// Reads what is said to the summary as corrections of its lines. They are told after the answers and do not replace
/// them, since an answer may hold more than the line that was wrong.
/// </summary>
internal sealed class CorrectionReader(ConversationContent content, TriageKnowledge knowledge, AnswerReader answers, MessageReader reader)
{
    private const string Remove = "remove";
    private const string Disputing = "disputes";

    /// <summary>A denial stands among the first words: "the tingling does not get better" denies no tingling.</summary>
    private const int Opening = 3;

    private readonly Clauses _clauses = new(content);
    private readonly LineReader _lines = new(content);

    /// <summary>The lists of words that the content must hold.</summary>
    public static IReadOnlyList<string> Lists { get; } = [.. Clauses.Lists, .. LineReader.Lists, Remove, Disputing];

    /// <summary>What a message puts right; null where it puts nothing right.</summary>
    /// <param name="lines">The questions of the lines, in their order.</param>
    /// <param name="report">What was understood.</param>
    /// <param name="said">The message, without questions to the bot.</param>
    /// <param name="told">The signs and denials that the message tells, wherever they stand.</param>
    /// <param name="today">The day on which it was written, where the user is.</param>
    public Correction? Read(IReadOnlyList<Question> lines, PainReport report, string said, Answer? told, DateOnly today)
    {
        var removed = Removed(lines, report, said).ToList();
        var right = new List<Answer>();
        var free = new List<string>();
        string? again = null;
        foreach (var clause in _clauses.Of(_clauses.WithoutContrast(said)))
        {
            if (Removed(lines, report, clause).Any()) continue;
            if (Called(lines, clause, today) is not { } called) free.Add(clause);
            else if (called.Answer is { } value) right.Add(value);
            else again = called.Line?.Id ?? again;
        }

        if (Told(said, told, reader.Read(string.Join(' ', free), today).Told, removed) is { } signs) right.Add(signs);
        right.AddRange(free.Select(c => Fitting(lines, c, today)).OfType<Answer>());
        if (removed.Count > 0) right.Add(new(Answer.Told, said) { Absent = removed });
        return right.Count == 0 && again is null ? null : new(right.Count == 0 ? null : Sure(Together(said, right)), again);
    }

    /// <summary>
    /// The findings that were taken as present and that a message takes back: "no fever actually", "remove the fever". Where it
    /// says no more than that something is wrong ("that is a mistake"), all that the red flag rests on.
    /// </summary>
    /// <param name="standing">What was understood, and what triage made of it.</param>
    /// <param name="said">The message.</param>
    /// <param name="told">What it tells.</param>
    public IReadOnlyList<string> TakenBack(Standing standing, string said, Answer? told)
    {
        var report = standing.Report;
        var named = (told?.Absent ?? []).Where(report.Has).Concat(Removed(knowledge.Questions, report, said).Where(report.Has)).Distinct().ToList();
        return named.Count > 0 || !Disputes(said) ? named : [.. Screened(standing.Assessment).Where(report.Has).Distinct()];
    }

    private bool Disputes(string said)
    {
        var normal = Phrases.Normal(said);
        return content.Phrases[Disputing].Any(p => Phrases.Holds(normal, p));
    }

    /// <summary>The signs that an assessment rests on; who it is and how long it has hurt are none.</summary>
    private IEnumerable<string> Screened(Assessment assessment) =>
        assessment.Reasons.SelectMany(r => r.Rule.All.Concat(r.Rule.Any)).Intersect(
            knowledge.Questions.Where(q => q.Part == InterviewPart.Screen).SelectMany(q => q.Options.Append(q.Yes).Append(q.Unsure).Append(q.Again)).OfType<string>());

    /// <summary>The options that a message takes away ("remove the fever"), or denies although they were understood ("no stiff hips").</summary>
    private IEnumerable<string> Removed(IReadOnlyList<Question> lines, PainReport report, string said) =>
        from clause in _clauses.Of(said).Select(Phrases.Normal)
        let removes = content.Phrases[Remove].Any(w => Phrases.Holds(clause, w))
        where removes || AnswerReader.Denies(string.Join(' ', clause.Split(' ').Take(Opening)))
        from question in lines.Where(q => q.Kind == QuestionKind.Many)
        from option in answers.Named(Whole(question), clause)
        where removes || report.Has(option)
        select option;

    /// <summary>
    /// The line that a clause calls by its number or its name, with what it says of it; null where it calls none, no line
    /// where there is none of that number.
    /// </summary>
    private (Question? Line, Answer? Answer)? Called(IReadOnlyList<Question> lines, string clause, DateOnly today)
    {
        if (_lines.ByNumber(clause) is var (number, value))
        {
            var line = number >= 1 && number <= lines.Count ? lines[number - 1] : null;
            // Who gives a number with a value that fits another line has miscounted.
            return (line, Valued(line, value, today) ?? Fitting(lines, value, today));
        }

        return _lines.ByName(lines, clause) is var (called, said) && (said.Length == 0 || Valued(called, said, today) is not null) ? (called, Valued(called, said, today)) : null;
    }

    private Answer? Valued(Question? line, string value, DateOnly today) => line is null || value.Length == 0 ? null : answers.Read(Whole(line), value, null, today);

    /// <summary>Signs count as they are told; a place, a time or a number only where it is not what was wrong.</summary>
    private Answer? Told(string said, Answer? told, Answer? so, List<string> removed)
    {
        var slots = knowledge.Questions.Where(q => q.Kind == QuestionKind.One).SelectMany(q => q.Options).ToHashSet();
        var answer = new Answer(Answer.Told, said)
        {
            Present = [.. (told?.Present ?? []).Where(f => !slots.Contains(f) && !removed.Contains(f)), .. (so?.Present ?? []).Where(slots.Contains)],
            Absent = told?.Absent ?? [],
            Since = so?.Since,
            Severity = so?.Severity,
        };
        return answer.Present.Count + answer.Absent.Count > 0 || answer.Since is not null || answer.Severity is not null ? answer : null;
    }

    /// <summary>A value without its line, such as "the upper back", if it fits one line and no other.</summary>
    private Answer? Fitting(IReadOnlyList<Question> lines, string clause, DateOnly today)
    {
        var normal = Phrases.Normal(clause);
        var value = _lines.WithoutLead(clause);
        var fitting = lines
            // A number alone may be years of age, years of training or anything.
            .Where(q => !clause.Any(char.IsDigit) || content.Question(q.Id).Options.Values.All(o => o.From is null))
            .Where(q => q.Kind == QuestionKind.One || (q.Kind == QuestionKind.Many && q.Part != InterviewPart.Screen && !AnswerReader.Denies(normal)))
            .Select(q => (Line: q, Answer: answers.Read(Whole(q), value, null, today)))
            .Where(f => f.Answer is { Present.Count: > 0 } a && a.Present[0] != f.Line.Unsure)
            .Take(2)
            .ToList();
        return fitting is not [var only] ? null : only.Line.Kind == QuestionKind.One ? only.Answer : only.Answer! with { Absent = [] };
    }

    /// <summary>Who now knows is no longer unsure.</summary>
    private Answer Sure(Answer answer)
    {
        var settled = knowledge.Questions
            .Where(q => q.Unsure is not null && !ConversationContent.IsSecondAsking(q.Id))
            .Where(q => (q.Kind == QuestionKind.Days && answer.Since is not null) || (q.Kind == QuestionKind.Score && answer.Severity is not null) || (q.Kind == QuestionKind.One && answer.Present.Any(q.Options.Contains)))
            .Select(q => q.Unsure!);
        return answer with { Absent = [.. answer.Absent.Union(settled).Except(answer.Present)] };
    }

    private static OpenQuestion Whole(Question question) => new(question, question.Options, []);

    private static Answer Together(string said, List<Answer> answers) => new(Answer.Told, said)
    {
        Present = [.. answers.SelectMany(a => a.Present).Distinct()],
        Absent = [.. answers.SelectMany(a => a.Absent).Distinct().Except(answers.SelectMany(a => a.Present))],
        NotKnown = [.. answers.SelectMany(a => a.NotKnown).Distinct()],
        Since = answers.FindLast(a => a.Since is not null)?.Since,
        Severity = answers.FindLast(a => a.Severity is not null)?.Severity,
    };
}
