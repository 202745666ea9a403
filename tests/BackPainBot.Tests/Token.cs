using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Tests;

/// <summary>A token made by hand, so that everything about it can be wrong.</summary>
internal sealed record Token(JsonObject Header, JsonObject Payload)
{
    public const string AppId = "5c1f9f02-7a2b-4a51-9d3c-0d8f6f6f0a11";

    /// <summary>A token as a channel signs it.</summary>
    public static Token OfChannel(string serviceUrl, DateTimeOffset now) => new(
        new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "channel" },
        new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(60).ToUnixTimeSeconds(),
        });

    /// <summary>A token as Entra signs it for the Emulator.</summary>
    public static Token OfEmulator(DateTimeOffset now) => new(
        new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "entra" },
        new JsonObject
        {
            ["iss"] = "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
            ["ver"] = "2.0",
            ["aud"] = AppId,
            ["azp"] = AppId,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(60).ToUnixTimeSeconds(),
        });

    /// <summary>Sets a claim, or with null removes it.</summary>
    public Token With(string claim, JsonNode? value) => this with { Payload = Set(Payload, claim, value) };

    /// <summary>Sets a member of the header, or with null removes it.</summary>
    public Token WithHeader(string name, JsonNode? value) => this with { Header = Set(Header, name, value) };

    public string Unsigned() => $"{Encode(Header)}.{Encode(Payload)}";

    public string SignedBy(RSA key) => SignedWith(data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public string SignedWith(Func<byte[], byte[]> sign) =>
        $"Bearer {Unsigned()}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(Unsigned())))}";

    private static JsonObject Set(JsonObject original, string name, JsonNode? value)
    {
        var copy = original.DeepClone().AsObject();
        if (value is null) copy.Remove(name);
        else copy[name] = value;
        return copy;
    }

    private static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
