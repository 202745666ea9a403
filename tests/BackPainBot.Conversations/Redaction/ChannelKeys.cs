using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BackPainBot.BotBuilder.Tests.Connector;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Conversations.Redaction;

/// <summary>Publishes a channel's key, and signs its tokens.</summary>
internal sealed class ChannelKeys : IAsyncDisposable
{
    public const string AppId = "5c1f9f02-7a2b-4a51-9d3c-0d8f6f6f0a11";
    public const string Issuer = "https://api.botframework.com";
    private const string KeyId = "channel";

    private static readonly RSA Key = RSA.Create(2048);
    private LoopbackServer? _server;

    public string Url => _server!.Url;

    public static async Task<ChannelKeys> StartAsync()
    {
        var keys = new ChannelKeys();
        keys._server = await LoopbackServer.StartAsync(context =>
            context.Response.WriteAsync((context.Request.Path == "/openid" ? keys.Metadata() : Keys()).ToJsonString()));
        return keys;
    }

    /// <summary>An <c>Authorization</c> header, as the channel sends it but for what is changed.</summary>
    public static string Sign(string serviceUrl, JsonObject? header = null, JsonObject? claims = null)
    {
        var now = DateTimeOffset.UtcNow;
        var head = Change(new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId }, header);
        var payload = Change(
            new() { ["iss"] = Issuer, ["aud"] = AppId, ["serviceurl"] = serviceUrl, ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(), ["exp"] = now.AddHours(1).ToUnixTimeSeconds() }, claims);
        var text = $"{Encode(Encoding.UTF8.GetBytes(head.ToJsonString()))}.{Encode(Encoding.UTF8.GetBytes(payload.ToJsonString()))}";
        return $"Bearer {text}.{Encode(Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private JsonObject Metadata() => new()
    {
        ["issuer"] = Issuer, ["jwks_uri"] = $"{Url}/keys", ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    private static JsonObject Keys()
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = KeyId, ["n"] = Encode(key.Modulus!), ["e"] = Encode(key.Exponent!), ["endorsements"] = new JsonArray("msteams"),
            }),
        };
    }

    private static JsonObject Change(JsonObject original, JsonObject? changes)
    {
        foreach (var (name, value) in changes ?? []) original[name] = value?.DeepClone();
        return original;
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
