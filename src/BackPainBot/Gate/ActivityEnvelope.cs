using System.Text.Json;
using System.Text.Unicode;

namespace BackPainBot.Gate;

/// <summary>What the gate needs to know of an activity, read strictly.</summary>
internal sealed record ActivityEnvelope(string ChannelId, string ServiceUrl, IReadOnlyList<string> Tenants)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <returns>Null unless the body is sound JSON with everything that an activity must have.</returns>
    public static ActivityEnvelope? TryRead(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span) || !StringsAreSound(body.Span)) return null;
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return TryRead(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ActivityEnvelope? TryRead(JsonElement activity)
    {
        if (Text(activity, "type") is null
            || Text(activity, "conversation", "id") is null
            || Text(activity, "from", "id") is null
            || Text(activity, "serviceUrl") is not { } serviceUrl)
        {
            return null;
        }

        string?[] tenants = [Text(activity, "conversation", "tenantId"), Text(activity, "channelData", "tenant", "id")];
        return new ActivityEnvelope(Text(activity, "channelId") ?? "", serviceUrl, [.. tenants.OfType<string>()]);
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
    }

    // Half of a surrogate pair, written as an escape, passes a JSON parser and breaks whoever reads the string.
    private static bool StringsAreSound(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
            while (reader.Read())
            {
                if (reader.ValueIsEscaped) reader.GetString();
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
