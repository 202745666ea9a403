namespace BackPainBot.Dialogs;

/// <summary>
/// Adaptive Cards 1.5 as plain dictionaries, which leave through either build's serialiser alike. Only elements that Web
/// Chat, Teams and the Emulator all show, and Action.Submit, which all of them send.
/// </summary>
internal static class CardElements
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static Dictionary<string, object> Card(string fullText, IEnumerable<Dictionary<string, object>> body, params object[] actions)
    {
        var card = new Dictionary<string, object>
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["fallbackText"] = fullText,
            ["speak"] = fullText,
            ["body"] = body.ToList<object>(),
        };
        if (actions.Length > 0) card["actions"] = actions.ToList();
        return card;
    }

    public static Dictionary<string, object> Text(string text, bool strong = false) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = strong ? "Bolder" : "Default",
        ["spacing"] = "Small",
    };

    /// <summary>A box; the style is one of default, emphasis, good, warning, attention.</summary>
    public static Dictionary<string, object> Box(string style, params object[] items) => new()
    {
        ["type"] = "Container",
        ["style"] = style,
        ["bleed"] = true,
        ["items"] = items.ToList(),
    };

    public static Dictionary<string, object> Facts(IEnumerable<(string Title, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = facts.Select(f => new Dictionary<string, object> { ["title"] = f.Title, ["value"] = f.Value }).ToList<object>(),
    };

    public static Dictionary<string, object> Hidden(string id, string text) =>
        new(Text(text)) { ["id"] = id, ["isVisible"] = false };

    public static Dictionary<string, object> Show(string title, string id) => new()
    {
        ["type"] = "ActionSet",
        ["spacing"] = "Small",
        ["actions"] = new List<object>
        {
            new Dictionary<string, object>
            {
                ["type"] = "Action.ToggleVisibility",
                ["title"] = title,
                ["targetElements"] = new List<object> { id },
            },
        },
    };

    public static Dictionary<string, object> Ticks(string id, string label, IEnumerable<(string Title, string Value)> choices) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["label"] = label,
        ["isMultiSelect"] = true,
        ["style"] = "expanded",
        ["wrap"] = true,
        ["choices"] = choices.Select(c => new Dictionary<string, object> { ["title"] = c.Title, ["value"] = c.Value }).ToList<object>(),
    };

    public static Dictionary<string, object> Submit(string title, Dictionary<string, object> data) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = data,
    };
}
