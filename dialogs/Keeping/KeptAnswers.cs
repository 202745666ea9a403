using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What of an intake a later check-in need not ask again: who it is, where, since when and how they train.</summary>
internal static class KeptAnswers
{
    /// <summary>The question id that marks an intake as a check-in.</summary>
    public const string CheckIn = "check-in";

    private const int MostDays = 3650;
    private const string Since = "since";
    private const string WorseWith = "worse-with";
    private const string CannotStand = "cannot-stand";

    private static readonly string[] Questions =
        ["who", "age", "red-flags-background", "red-flags-background-which", "region", "bouts", WorseWith, "lift", "load", "experience"];

    /// <summary>The answers to keep, without the words that they were given in: these may tell more.</summary>
    public static IReadOnlyList<Answer> Of(TriageKnowledge knowledge, PainReport report)
    {
        var kept = Questions.Select(id => knowledge.Question(id)!).Select(q => Folded(q, report)).OfType<Answer>().ToList();
        // A time that was never clear is asked again: that it was less than two weeks then says nothing now.
        if (report.Since is { } days) kept.Add(new(Since, "") { Since = days });
        if (report.Asked(Interview.Summary.Id)) kept.Insert(0, new(Interview.Summary.Id, ""));
        return kept;
    }

    /// <summary>The kept answers as those of a check-in, some days later: not before they were given, and not years after.</summary>
    public static IReadOnlyList<Answer> Later(IReadOnlyList<Answer> answers, int days, ConversationContent content) =>
        [new(CheckIn, ""), .. answers.Select(a => a.Since is { } since ? At(a, Later(since, days), content) : a)];

    /// <summary>A time, some days later.</summary>
    public static DayRange Later(DayRange since, int days) => new(since.From + Math.Clamp(days, 0, MostDays), since.To + Math.Clamp(days, 0, MostDays));

    private static Answer At(Answer answer, DayRange since, ConversationContent content) =>
        answer with { Since = since, Said = DayWording.Of(content, since) };

    /// <summary>All that is known to a question as one answer; null where nothing is, or where it has to be asked again.</summary>
    private static Answer? Folded(Question question, PainReport report)
    {
        // Who could not stand then may stand now: that decides, so it is asked.
        if (question.Id == WorseWith && report.Has(CannotStand)) return null;
        var findings = question.Options.Append(question.Unsure).OfType<string>().ToList();
        var asked = report.Asked(question.Id);
        var answer = new Answer(asked ? question.Id : Answer.Told, "")
        {
            Present = With(Presence.Present),
            Absent = With(Presence.Absent),
            NotKnown = With(Presence.NotKnown),
        };
        return !asked && answer is { Present.Count: 0, Absent.Count: 0, NotKnown.Count: 0 } ? null : answer;

        List<string> With(Presence presence) => [.. findings.Where(f => report[f] == presence)];
    }
}
