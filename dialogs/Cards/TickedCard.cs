using System.Text.Json;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>
/// What comes back from a card with ticks. Anybody can write such a thing: it counts only for the asking it names, and only
/// from whom that asked.
/// </summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Asked">The asking that the card was made for.</param>
/// <param name="Options">What was ticked.</param>
internal sealed record TickedCard(string Question, string Asked, IReadOnlyList<string> Options)
{
    public const string QuestionId = "question";
    public const string Asking = "asked";
    public const string Ticked = "ticked";
    public const string None = "none";
    public const string NotSure = "not-sure";

    /// <summary>Reads an activity's value; null where it is not from such a card: no card comes with words, and words count more.</summary>
    public static TickedCard? Read(IActivity activity)
    {
        if (activity is not Activity { Type: ActivityTypes.Message } message || !string.IsNullOrWhiteSpace(message.Text)) return null;
        if (Json(message.Value) is not { Length: > 0 } json) return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && Text(document.RootElement, QuestionId) is { } question
                && Text(document.RootElement, Asking) is { } asked
                ? new(question, asked, Text(document.RootElement, Ticked)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second for half a surrogate pair, which shows only when the text is read.
            return null;
        }
    }

    /// <summary>
    /// Newtonsoft's token in one build and System.Text.Json's element in the other write themselves as JSON; Direct Line
    /// brings plain dictionaries.
    /// </summary>
    private static string? Json(object? value) =>
        value is IDictionary<string, object> plain ? JsonSerializer.Serialize(plain) : value?.ToString();

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
