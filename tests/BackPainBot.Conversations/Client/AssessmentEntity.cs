using System.Text.Json;

namespace BackPainBot.Conversations.Client;

/// <summary>What the bot made of it.</summary>
public sealed record AssessmentEntity(string Class, string Urgency, string Region, IReadOnlyList<string> Reasons, IReadOnlyList<string> Advice)
{
    /// <summary>Advice of the article; the rest of the ids begin with "G-" and are general guidance.</summary>
    public IEnumerable<string> FromArticle => Advice.Where(id => !id.StartsWith("G-", StringComparison.Ordinal));

    public static AssessmentEntity Of(JsonElement entity) => new(
        entity.GetProperty("class").GetString()!,
        entity.GetProperty("urgency").GetString()!,
        entity.GetProperty("region").GetString()!,
        Strings(entity.GetProperty("reasons")),
        Strings(entity.GetProperty("advice")));

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];
}
