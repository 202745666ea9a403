using System.Buffers.Text;
using System.Text.Json;

namespace BackPainBot.Gate;

/// <summary>What a token says of itself. Nothing of it is true before the signature is checked.</summary>
internal sealed record TokenClaims(string Token, JsonElement Header, JsonElement Payload)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Header members that bring keys, or places to get them from, or rules of their own.</summary>
    private static readonly string[] Refused = ["jwk", "jku", "x5u", "x5c", "crit", "zip", "enc"];

    public string? Algorithm => Text(Header, "alg");

    public string? KeyId => Text(Header, "kid");

    public string? Issuer => Text(Payload, "iss");

    public string? Audience => Text(Payload, "aud");

    public DateTimeOffset? Expires => Time("exp");

    public DateTimeOffset? NotBefore => Time("nbf");

    public string? this[string name] => Text(Payload, name);

    /// <summary>Whether there is a claim of that name, whatever its kind.</summary>
    public bool Has(string name) => Payload.TryGetProperty(name, out _);

    /// <returns>Null unless the headers hold exactly one bearer token of sound form.</returns>
    public static TokenClaims? TryRead(IReadOnlyList<string?> authorizationHeaders)
    {
        if (authorizationHeaders is not [{ } header]) return null;
        if (header.Split(' ') is not [var scheme, var token]) return null;
        if (!scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return null;
        if (token.Split('.') is not [var head, var payload, { Length: > 0 }]) return null;
        if (TryDecode(head) is not { } headObject || TryDecode(payload) is not { } payloadObject) return null;
        return Refused.Any(name => headObject.TryGetProperty(name, out _))
            ? null
            : new TokenClaims(token, headObject, payloadObject);
    }

    private static JsonElement? TryDecode(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Sound(value) : null;

    private static string? Sound(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private DateTimeOffset? Time(string name) =>
        Payload.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds)
        && seconds is > 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
