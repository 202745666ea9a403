using System.Globalization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What was understood, a numbered line for each question that is settled.</summary>
internal sealed class SummaryWording
{
    /// <summary>What stands for the value where a question says how it is told in a sentence.</summary>
    public const string Value = "{value}";

    private readonly ConversationContent _content;
    private readonly PainReport _report;

    public SummaryWording(ConversationContent content, TriageKnowledge knowledge, PainReport report)
    {
        (_content, _report) = (content, report);
        Lines = [.. knowledge.Questions
            .Where(q => !ConversationContent.IsSecondAsking(q.Id))
            .Select(q => (Question: q, Value: Understood(q)))
            .Where(l => l.Value is not null)
            .Select(l => (l.Question, l.Value!))];
    }

    /// <summary>The questions in the order of their lines, with what was understood.</summary>
    public IReadOnlyList<(Question Question, string Value)> Lines { get; }

    /// <summary>The lines as numbered names, each with its value.</summary>
    public IEnumerable<(string Name, string Value)> Numbered => Lines.Select((l, i) =>
        (string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {_content.Question(l.Question.Id).Line}"), l.Value));

    /// <summary>The lines as text.</summary>
    public string Text => string.Join('\n', Numbered.Select(l => $"{l.Name}: {l.Value}"));

    /// <summary>The lines as one sentence, in reply to a message that was not asked for; thanks alone where it only denies.</summary>
    public string Sentence => Lines.Count == 0
        ? _content.Text(Say.Noted)
        : _content.Text(Say.NotedList, string.Join(", ", Lines.Select(l => Told(_content.Question(l.Question.Id), l.Value))));

    private static string Told(QuestionText words, string value) =>
        (words.Told ?? $"{Small(words.Line)}: {Value}").Replace(Value, Small(value), StringComparison.Ordinal);

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private string? Understood(Question question)
    {
        var words = _content.Question(question.Id);
        var found = question.Kind switch
        {
            QuestionKind.One or QuestionKind.Many => string.Join(", ", question.Options.Where(_report.Has).Select(o => words.Options[o].Button)),
            QuestionKind.YesNo => _report.Has(question.Yes!) ? words.Yes! : _report.Has(question.No!) ? words.No! : "",
            QuestionKind.Days => _report.Since is { } days ? Since(question, days) : "",
            QuestionKind.Score => _report.Severity is { } score ? string.Create(CultureInfo.InvariantCulture, $"{score} / 10") : "",
            _ => "",
        };
        if (found.Length > 0) return found;
        if (!_report.Asked(question.Id)) return null;
        return question.Kind == QuestionKind.Many && question.Options.All(o => _report[o] == Presence.Absent)
            ? _content.Text(Say.SummaryNone)
            : _content.Text(Say.NotSure).ToLowerInvariant();
    }

    /// <summary>In the words of the answer, where it was asked for and they are kept; a longer message may tell more than the time.</summary>
    private string Since(Question question, DayRange days) =>
        _report.Answers.Last(a => a.Since is not null) is { Said.Length: > 0 } answer && answer.Question == question.Id ? Quoted.Of(answer.Said) : DayWording.Of(_content, days);
}
