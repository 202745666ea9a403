using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Tests;

/// <summary>Publishes keys as the channels do, and signs with them.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    private static readonly string[] Algorithms = ["RS256"];

    // Making a key takes long, and these guard nothing.
    private static readonly ConcurrentDictionary<string, RSA> Made = new();

    private readonly ConcurrentDictionary<string, string[]> _endorsements = new();
    private readonly WebApplication _app;

    private OpenIdServer(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.Single()}/openid";

    public bool IsDown { get; set; }

    public int Fetches { get; private set; }

    public static async Task<OpenIdServer> StartAsync(string keyId, params string[] endorsements)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new OpenIdServer(builder.Build());
        server.AddKey(keyId, endorsements);
        server._app.Urls.Add("http://127.0.0.1:0");
        server._app.MapGet("/openid", server.Metadata);
        server._app.MapGet("/keys", server.Keys);
        await server._app.StartAsync();
        return server;
    }

    public void AddKey(string keyId, params string[] endorsements) => _endorsements[keyId] = endorsements;

    /// <summary>The private key of that id.</summary>
    public static RSA KeyOf(string keyId) => Made.GetOrAdd(keyId, _ => RSA.Create(2048));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Metadata()
    {
        Fetches++;
        return IsDown
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new
            {
                issuer = "https://api.botframework.com",
                jwks_uri = $"{_app.Urls.Single()}/keys",
                id_token_signing_alg_values_supported = Algorithms,
            });
    }

    private IResult Keys() => Results.Json(new { keys = _endorsements.Select(one => Publish(one.Key, one.Value)) });

    /// <summary>A public key as it is published.</summary>
    public static object Publish(string keyId, string[] endorsements)
    {
        var parameters = KeyOf(keyId).ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = keyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
            endorsements,
        };
    }
}
