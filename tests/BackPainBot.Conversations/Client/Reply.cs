using System.Text.Json;

namespace BackPainBot.Conversations.Client;

/// <summary>One message of the bot, read as other software reads it.</summary>
/// <param name="Activity">The activity as it came over the wire.</param>
public sealed record Reply(JsonElement Activity)
{
    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    /// <summary>What a notification of the message says, where that is not its text.</summary>
    public string Summary => Activity.TryGetProperty("summary", out var summary) ? summary.GetString() ?? "" : "";

    /// <summary>All of it as text, also what a card shows.</summary>
    public string Speak => Activity.TryGetProperty("speak", out var speak) ? speak.GetString() ?? "" : Text;

    /// <summary>The id of the question that the message asks, or null.</summary>
    public string? Question => Entity("question")?.GetProperty("id").GetString();

    /// <summary>The result that the message brings, or null.</summary>
    public AssessmentEntity? Assessment => Entity("assessment") is { } entity ? AssessmentEntity.Of(entity) : null;

    private JsonElement? Entity(string type) => Activity.TryGetProperty("entities", out var entities) && entities.ValueKind == JsonValueKind.Array
        ? entities.EnumerateArray().Where(e => e.GetProperty("type").GetString() == type).Select(e => (JsonElement?)e).SingleOrDefault()
        : null;
}
