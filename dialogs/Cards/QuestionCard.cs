using System.Globalization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>
/// A list to tick as a form, numbered as in the text, so that typing the numbers does the same. The numbers stand in
/// brackets: "1." would begin a list of its own in the Markdown of each line.
/// </summary>
internal static class QuestionCard
{
    public static Dictionary<string, object> Of(ConversationContent content, OpenQuestion open, string asked, string fullText)
    {
        var words = content.Question(open.Question.Id);
        var choices = open.Open
            .Select((o, i) => (string.Create(CultureInfo.InvariantCulture, $"({i + 1}) {words.Options[o].Label}"), o))
            .Append((words.None!, TickedCard.None))
            .Append((content.Text(Say.NotSure), TickedCard.NotSure));
        return CardElements.Card(
            fullText,
            [CardElements.Ticks(TickedCard.Ticked, words.Line, choices)],
            CardElements.Submit(content.Text(Say.CardSend), new()
            {
                [TickedCard.QuestionId] = open.Question.Id,
                [TickedCard.Asking] = asked,
            }));
    }
}
