using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Tests;

/// <summary>Publishes keys as an issuer does, or does it wrong.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    // Making a key takes long, and these guard nothing.
    private static readonly ConcurrentDictionary<string, Lazy<RSA>> Made = new();

    private readonly WebApplication _app;
    private int _fetches;

    private OpenIdServer(WebApplication app) => _app = app;

    public string Origin => _app.Urls.Single();

    public string Url => $"{Origin}/openid-configuration";

    /// <summary>The document at every address but that of the keys.</summary>
    public JsonObject Metadata { get; } = [];

    public JsonArray Keys { get; } = [];

    /// <summary>What is answered instead of the metadata.</summary>
    public Func<IResult>? Instead { get; set; }

    /// <summary>What the metadata wait for.</summary>
    public Task MayAnswer { get; set; } = Task.CompletedTask;

    /// <summary>How often the metadata were asked for.</summary>
    public int Fetches => _fetches;

    /// <summary>Starts one with a key.</summary>
    /// <param name="keyId">The id of the key.</param>
    /// <param name="endorsements">The channels that it speaks for.</param>
    /// <param name="origin">Where others believe it to be.</param>
    public static async Task<OpenIdServer> StartAsync(string keyId, string[] endorsements, string? origin = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new OpenIdServer(builder.Build());
        server.Keys.Add(Publish(keyId, endorsements));
        server._app.Urls.Add("http://127.0.0.1:0");
        server._app.MapGet("/keys", () => Results.Text($$"""{"keys":{{server.Keys.ToJsonString()}}}""", "application/json"));
        server._app.MapFallback(server.AnswerAsync);
        await server._app.StartAsync();
        server.Metadata["jwks_uri"] = $"{origin ?? server.Origin}/keys";
        server.Metadata["id_token_signing_alg_values_supported"] = new JsonArray("RS256");
        return server;
    }

    /// <summary>The private key of that name.</summary>
    public static RSA KeyOf(string name) => Made.GetOrAdd(name, _ => new(() => RSA.Create(2048))).Value;

    /// <summary>A key as it is published.</summary>
    public static JsonObject Publish(string keyId, string[] endorsements, string? keyName = null)
    {
        var parameters = KeyOf(keyName ?? keyId).ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };

        // Entra's say nothing of channels.
        if (endorsements.Length > 0) key["endorsements"] = new JsonArray([.. endorsements.Select(one => JsonValue.Create(one))]);
        return key;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync()
    {
        Interlocked.Increment(ref _fetches);
        await MayAnswer;
        return Instead?.Invoke() ?? Results.Text(Metadata.ToJsonString(), "application/json");
    }
}
