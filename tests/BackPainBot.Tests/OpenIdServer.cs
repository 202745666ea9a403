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

    private readonly Dictionary<string, (RSA Key, string[] Endorsements)> _keys = [];
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

    public void AddKey(string keyId, params string[] endorsements) => _keys[keyId] = (RSA.Create(2048), endorsements);

    public RSA this[string keyId] => _keys[keyId].Key;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var (key, _) in _keys.Values) key.Dispose();
    }

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

    private IResult Keys() => Results.Json(new { keys = _keys.Select(one => Publish(one.Key)) });

    private object Publish(string keyId)
    {
        var (key, endorsements) = _keys[keyId];
        var parameters = key.ExportParameters(includePrivateParameters: false);
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
