using System.Text.Json;
using System.Text.Unicode;

namespace BackPainBot.Channels.Http;

/// <summary>JSON from outside, taken only if every reader reads the same in it.</summary>
public static class StrictJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <returns>Null if the body is no JSON, nested too deep, ambiguous, or holds text that is none.</returns>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span) || !ValuesAreSound(body.Span)) return null;
        try
        {
            return JsonDocument.Parse(body, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text at a path of members; null if there is none or it is empty.</summary>
    public static string? TextAt(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
    }

    // Half of a surrogate pair, written as an escape, passes a JSON parser and breaks whoever reads the string; a number too
    // large for any reader becomes infinity, which breaks whoever writes it.
    private static bool ValuesAreSound(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
            while (reader.Read())
            {
                if (reader.ValueIsEscaped) reader.GetString();
                if (reader.TokenType == JsonTokenType.Number && !double.IsFinite(reader.GetDouble())) return false;
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
