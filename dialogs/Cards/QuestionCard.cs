using System.Globalization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>
/// A question as a form. A list is numbered as in the text, so that typing the numbers does the same; the numbers stand in
/// brackets: "1." would begin a list of its own in the Markdown of each line.
/// </summary>
internal static class QuestionCard
{
    private const int HighestScore = 10;

    /// <summary>The form; null where a question has so few answers that it needs none.</summary>
    public static Dictionary<string, object>? Of(ConversationContent content, OpenQuestion open, string asked, string fullText)
    {
        var line = content.Question(open.Question.Id).Line;
        var choices = Choices(content, open).Append((content.Text(Say.NotSure), TickedCard.NotSure)).ToList();
        var input = open.Question.Kind switch
        {
            QuestionKind.YesNo => null,
            QuestionKind.Many => CardElements.Ticks(TickedCard.Ticked, line, choices),
            _ => CardElements.Pick(TickedCard.Ticked, line, content.Text(Say.CardPick), choices),
        };
        return input is null ? null : CardElements.Card(
            fullText,
            [input],
            CardElements.Submit(content.Text(Say.CardSend), new()
            {
                [TickedCard.QuestionId] = open.Question.Id,
                [TickedCard.Asking] = asked,
            }));
    }

    private static IEnumerable<(string Title, string Value)> Choices(ConversationContent content, OpenQuestion open)
    {
        var words = content.Question(open.Question.Id);
        return open.Question.Kind switch
        {
            QuestionKind.One => open.Open.Select((o, i) => (Title(words.Options[o], i), o)),
            QuestionKind.Many => open.Open.Select((o, i) => (Title(words.Options[o], i), o)).Append((words.None!, TickedCard.None)),
            QuestionKind.Days => words.Days.Select((d, i) => (d.Button, Number(i))),
            _ => Enumerable.Range(0, HighestScore + 1).Select(n => (Number(n), Number(n))),
        };
    }

    /// <summary>Where a number is an answer of its own, such as an age, the options have none.</summary>
    private static string Title(OptionText option, int index) => option.From is null ? $"({Number(index + 1)}) {option.Label}" : option.Label;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
