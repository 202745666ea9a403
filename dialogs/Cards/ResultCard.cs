using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>The result as a card below its headline: how soon in a coloured box, then the reasons and what to watch for.</summary>
internal static class ResultCard
{
    public static Dictionary<string, object> Of(Urgency urgency, IReadOnlyList<string> lines) => CardElements.WideCard(
        string.Join('\n', lines),
        lines.Skip(2).Select(l => CardElements.Text(l)).Prepend(CardElements.Box(
            urgency switch { Urgency.Emergency => "attention", Urgency.SelfCare => "good", _ => "warning" },
            CardElements.Text(lines[1], strong: true))));
}
