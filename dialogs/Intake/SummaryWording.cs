using System.Globalization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What was understood, a numbered line for each question that is settled.</summary>
internal sealed class SummaryWording
{
    private readonly ConversationContent _content;
    private readonly PainReport _report;

    public SummaryWording(ConversationContent content, TriageKnowledge knowledge, PainReport report)
    {
        (_content, _report) = (content, report);
        Lines = [.. knowledge.Questions
            .Where(q => !ConversationContent.IsSecondAsking(q.Id))
            .Select(q => (Question: q, Value: Value(q)))
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

    private string? Value(Question question)
    {
        var words = _content.Question(question.Id);
        var found = question.Kind switch
        {
            QuestionKind.One or QuestionKind.Many => string.Join(", ", question.Options.Where(_report.Has).Select(o => words.Options[o].Button)),
            QuestionKind.YesNo => _report.Has(question.Yes!) ? words.Yes! : _report.Has(question.No!) ? words.No! : "",
            QuestionKind.Days => Said(a => a.Since is not null, _report.Since is not null),
            QuestionKind.Score => _report.Severity is { } score ? string.Create(CultureInfo.InvariantCulture, $"{score} / 10") : "",
            _ => "",
        };
        if (found.Length > 0) return found;
        if (!_report.Asked(question.Id)) return null;
        return question.Kind == QuestionKind.Many && question.Options.All(o => _report[o] == Presence.Absent)
            ? _content.Text(Say.SummaryNone)
            : _content.Text(Say.NotSure).ToLowerInvariant();
    }

    private string Said(Func<Answer, bool> about, bool known) => known ? _report.Answers.Last(about).Said : "";
}
