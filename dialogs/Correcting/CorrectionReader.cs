using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>
/// Reads what is said to the summary as corrections of its lines. They are told after the answers and do not replace
/// them, since an answer may hold more than the line that was wrong.
/// </summary>
internal sealed class CorrectionReader(ConversationContent content, TriageKnowledge knowledge, AnswerReader answers, MessageReader reader)
{
    private const string Remove = "remove";

    private readonly Clauses _clauses = new(content);
    private readonly LineReader _lines = new(content);

    /// <summary>The lists of words that the content must hold.</summary>
    public static IReadOnlyList<string> Lists { get; } = [.. Clauses.Lists, .. LineReader.Lists, Remove];

    /// <summary>What a message puts right; null where it puts nothing right.</summary>
    /// <param name="lines">The questions of the lines, in their order.</param>
    /// <param name="report">What was understood.</param>
    /// <param name="said">The message, without questions to the bot.</param>
    /// <param name="told">The signs and denials that the message tells, wherever they stand.</param>
    public Correction? Read(IReadOnlyList<Question> lines, PainReport report, string said, Answer? told)
    {
        var so = _clauses.WithoutContrast(said);
        var all = new List<Answer?> { Told(said, told, reader.Read(so)) };
        string? again = null;
        foreach (var clause in _clauses.Of(so))
        {
            if (_lines.ByNumber(lines, clause) is { } numbered)
            {
                if (Valued(numbered) is { } value) all.Add(value);
                else again = numbered.Line.Id;
            }
            else if (_lines.ByName(lines, clause) is { } named && (named.Value.Length == 0 || Valued(named) is not null))
            {
                if (Valued(named) is { } value) all.Add(value);
                else again = named.Line.Id;
            }
            else all.Add(Fitting(lines, _lines.WithoutLead(clause)));
        }

        all.Add(Denied(_clauses.Of(said).Where(c => AnswerReader.Denies(c) || Removes(c)), lines, report, said));
        var right = all.OfType<Answer>().ToList();
        return right.Count == 0 && again is null ? null : new(right.Count == 0 ? null : Sure(Together(said, right)), again);
    }

    /// <summary>The findings that were taken as present and that a message takes back: "no fever actually", "remove the fever".</summary>
    /// <param name="report">What was understood.</param>
    /// <param name="said">The message.</param>
    /// <param name="told">What it tells.</param>
    public IReadOnlyList<string> TakenBack(PainReport report, string said, Answer? told) =>
        [.. (told?.Absent ?? []).Where(report.Has)
            .Concat(Denied(_clauses.Of(said).Where(Removes), knowledge.Questions, report, said)?.Absent ?? [])
            .Distinct()];

    private bool Removes(string clause) => content.Phrases[Remove].Any(w => Phrases.Holds(clause, w));

    private Answer? Valued((Question Line, string Value) named) => named.Value.Length == 0 ? null : answers.Read(Whole(named.Line), named.Value, null);

    /// <summary>Signs count as they are told; a place, a time or a number only where it is not what was wrong.</summary>
    private Answer? Told(string said, Answer? told, Answer? so)
    {
        var slots = knowledge.Questions.Where(q => q.Kind == QuestionKind.One).SelectMany(q => q.Options).ToHashSet();
        var answer = new Answer(Answer.Told, said)
        {
            Present = [.. (told?.Present ?? []).Where(f => !slots.Contains(f)), .. (so?.Present ?? []).Where(slots.Contains)],
            Absent = told?.Absent ?? [],
            Since = so?.Since,
            Severity = so?.Severity,
        };
        return answer.Present.Count + answer.Absent.Count > 0 || answer.Since is not null || answer.Severity is not null ? answer : null;
    }

    /// <summary>A value without its line, such as "the upper back", if it fits one line and no other.</summary>
    private Answer? Fitting(IReadOnlyList<Question> lines, string clause)
    {
        var fitting = lines
            .Where(q => q.Kind == QuestionKind.One || (q.Kind == QuestionKind.Many && q.Part != InterviewPart.Screen && !AnswerReader.Denies(clause)))
            .Select(q => (Line: q, Answer: answers.Read(Whole(q), clause, null)))
            .Where(f => f.Answer is { Present.Count: > 0 } a && a.Present[0] != f.Line.Unsure)
            .Take(2)
            .ToList();
        return fitting is not [var only] ? null : only.Line.Kind == QuestionKind.One ? only.Answer : only.Answer! with { Absent = [] };
    }

    private Answer? Denied(IEnumerable<string> clauses, IReadOnlyList<Question> lines, PainReport report, string said)
    {
        var named = clauses
            .SelectMany(c => lines.Where(q => q.Kind == QuestionKind.Many).SelectMany(q => answers.Named(Whole(q), c)))
            .Where(report.Has)
            .Distinct()
            .ToList();
        return named.Count == 0 ? null : new(Answer.Told, said) { Absent = named };
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
