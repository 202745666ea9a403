namespace BackPainBot.Dialogs;

/// <summary>
/// Adaptive Cards 1.5 as plain dictionaries, which leave through either build's serialiser alike. Only elements that Web
/// Chat, Teams and the Emulator all show, and Action.Submit, which all of them send.
/// </summary>
internal static class CardElements
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const int MostUnfolded = 7;

    public static Dictionary<string, object> Card(string fullText, IEnumerable<Dictionary<string, object>> body, params object[] actions)
    {
        var card = new Dictionary<string, object>
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["fallbackText"] = fullText,
            ["speak"] = PlainText.Of(fullText),
            ["body"] = body.ToList<object>(),
        };
        if (actions.Length > 0) card["actions"] = actions.ToList();
        return card;
    }

    /// <summary>A card to read. Teams keeps cards to a narrow column unless told otherwise; other clients do not know the word.</summary>
    public static Dictionary<string, object> WideCard(string fullText, IEnumerable<Dictionary<string, object>> body) =>
        new(Card(fullText, body)) { ["msteams"] = new Dictionary<string, object> { ["width"] = "Full" } };

    /// <summary>The card with a text above its other elements, each line of it one of its own.</summary>
    public static Dictionary<string, object> Headed(Dictionary<string, object> card, string text) =>
        new(card) { ["body"] = text.Split('\n').Select(l => Text(l)).Concat((IEnumerable<object>)card["body"]).ToList() };

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

    /// <summary>A button that opens a hidden text; where no button can do that, the text stands there open.</summary>
    public static Dictionary<string, object> Show(string title, string id, string text) => new()
    {
        ["type"] = "ActionSet",
        ["spacing"] = "Small",
        ["fallback"] = Text(text),
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

    /// <summary>Any of some choices.</summary>
    public static Dictionary<string, object> Ticks(string id, string label, IReadOnlyList<(string Title, string Value)> choices) =>
        new(Choices(id, label, choices)) { ["isMultiSelect"] = true, ["style"] = "expanded" };

    /// <summary>One of some choices, which the client insists on; a long list is folded.</summary>
    public static Dictionary<string, object> Pick(string id, string label, string hint, IReadOnlyList<(string Title, string Value)> choices) =>
        new(Choices(id, label, choices))
        {
            ["style"] = choices.Count > MostUnfolded ? "compact" : "expanded",
            ["placeholder"] = hint,
            ["isRequired"] = true,
            ["errorMessage"] = hint,
        };

    private static Dictionary<string, object> Choices(string id, string label, IReadOnlyList<(string Title, string Value)> choices) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["label"] = label,
        ["wrap"] = true,
        ["choices"] = choices.Select(c => new Dictionary<string, object> { ["title"] = c.Title, ["value"] = c.Value }).ToList<object>(),
        ["fallback"] = Text(string.Join('\n', choices.Select(c => c.Title))),
    };

    public static Dictionary<string, object> Submit(string title, Dictionary<string, object> data) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = data,
        // A list without its button still says what to type.
        ["fallback"] = "drop",
    };
}
