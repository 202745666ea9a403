using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What to do now as a card, each exercise with its steps to open.</summary>
internal static class RoutineCard
{
    public static Dictionary<string, object> Of(ConversationContent content, TriageKnowledge knowledge, IReadOnlyList<AdviceEntry> entries, string fullText) =>
        CardElements.WideCard(fullText, entries.Select(e => CardElements.Box("default", [.. Items(content, knowledge, e)])));

    private static IEnumerable<object> Items(ConversationContent content, TriageKnowledge knowledge, AdviceEntry entry)
    {
        var words = content.Advice[entry.Id];
        yield return CardElements.Text(words.Title, strong: true);
        yield return CardElements.Text(content.WithSource(entry, knowledge));
        if (words.More is not { } more) yield break;
        var steps = content.Text(Say.NextMore, more);
        yield return CardElements.Show(content.Text(Say.CardSteps, words.Title), $"more-{entry.Id}", steps);
        yield return CardElements.Hidden($"more-{entry.Id}", steps);
    }
}
