using System.Globalization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>A question as text and buttons.</summary>
internal sealed class QuestionWording
{
    private readonly ConversationContent _content;
    private readonly OpenQuestion _open;
    private readonly QuestionText _words;

    public QuestionWording(ConversationContent content, OpenQuestion open)
    {
        (_content, _open, _words) = (content, open, content.Question(open.Question.Id));
        Lead = string.Join('\n', Opening());
        Text = string.Join('\n', Opening().Concat(List()));
        Buttons = [.. Choices(), .. Common()];
        CommonButtons = Common().Count();
    }

    /// <summary>The question, its list and what was already understood.</summary>
    public string Text { get; }

    /// <summary>The question without its list.</summary>
    public string Lead { get; }

    /// <summary>What may be pressed; "not sure" is always the last.</summary>
    public IReadOnlyList<string> Buttons { get; }

    /// <summary>How many of the last buttons are of use without the others.</summary>
    public int CommonButtons { get; }

    private IEnumerable<string> Opening()
    {
        yield return ConversationContent.IsSecondAsking(_open.Question.Id) ? _content.Text(Say.Which) : _words.Ask;
        if (_open.Understood.Count > 0) yield return _content.Text(Say.Understood, string.Join(", ", _open.Understood.Select(Understood)));
    }

    private IEnumerable<string> List()
    {
        if (_open.Question.Kind is not (QuestionKind.One or QuestionKind.Many)) yield break;
        for (var i = 0; i < _open.Open.Count; i++)
        {
            // Where a number is an answer of its own, such as an age, the options have none.
            var option = _words.Options[_open.Open[i]];
            yield return option.From is null ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {option.Label}") : $"- {option.Label}";
        }

        if (_open.Question.Kind == QuestionKind.Many) yield return _content.Text(Say.ManyHint, _words.None!);
    }

    private string Understood(string option) => _open.Denied.Contains(option)
        ? _content.Text(Say.UnderstoodNo, _words.Options[option].Button)
        : _words.Options[option].Button;

    private IEnumerable<string> Choices() => _open.Question.Kind switch
    {
        QuestionKind.One or QuestionKind.Many => _open.Open.Select(o => _words.Options[o].Button),
        QuestionKind.YesNo => [_words.Yes!, _words.No!],
        QuestionKind.Days => _words.Days.Select(d => d.Button),
        _ => Enumerable.Range(0, 11).Select(n => n.ToString(CultureInfo.InvariantCulture)),
    };

    private IEnumerable<string> Common()
    {
        if (_open.Question.Kind == QuestionKind.Many) yield return _words.None!;
        yield return _content.Text(Say.NotSure);
    }
}
