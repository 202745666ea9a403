using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.Outbound;

/// <summary>
/// Gives the bot its own tokens: as Entra does, over https, and as a managed identity's endpoints do. Publishes the channel's key, too.
/// </summary>
internal sealed class LoginServer : IAsyncDisposable
{
    /// <summary>How every token begins that is given.</summary>
    public const string TokenPrefix = "outbound-token-";

    private static readonly string[] Algorithms = ["RS256"];

    private readonly WebApplication _app;
    private int _given;
    private int _atOnce;

    private LoginServer(WebApplication app) => _app = app;

    /// <summary>Where Entra gives tokens.</summary>
    public string EntraUrl => $"{UrlOf("https")}/tenant-1";

    /// <summary>Where the channel publishes its key.</summary>
    public string KeysUrl => $"{UrlOf("https")}/openid";

    /// <summary>Where App Service gives a managed identity its tokens.</summary>
    public string AppServiceUrl => $"{UrlOf("http")}/msi/token";

    /// <summary>Where a virtual machine does.</summary>
    public string MachineUrl => UrlOf("http");

    /// <summary>What was asked.</summary>
    public ConcurrentQueue<Question> Asked { get; } = new();

    /// <summary>How many asked at the same time, at the most.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>How long the next tokens are good for, in seconds.</summary>
    public int Life { get; set; } = 3600;

    /// <summary>What it answers in place of a token.</summary>
    public IResult? Refusal { get; set; }

    /// <summary>What it waits for before it answers.</summary>
    public Task MayAnswer { get; set; } = Task.CompletedTask;

    public static async Task<LoginServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(OwnCertificate.Value));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var server = new LoginServer(builder.Build());
        server._app.MapPost("/tenant-1/oauth2/v2.0/token", (Delegate)server.GiveAsync);
        server._app.MapGet("/msi/token", (Delegate)server.GiveAsync);
        server._app.MapGet("/metadata/identity/oauth2/token", (Delegate)server.GiveAsync);
        server._app.MapGet("/openid", () => Results.Json(new
        {
            issuer = "https://api.botframework.com",
            jwks_uri = $"{server.UrlOf("https")}/keys",
            id_token_signing_alg_values_supported = Algorithms,
        }));
        server._app.MapGet("/keys", () => Results.Json(new { keys = new[] { OpenIdServer.Publish("channel", ["emulator"]) } }));
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string UrlOf(string scheme) => _app.Urls.Single(url => url.StartsWith(scheme + ":", StringComparison.Ordinal)).TrimEnd('/');

    private async Task<IResult> GiveAsync(HttpContext context)
    {
        var now = Interlocked.Increment(ref _atOnce);
        MostAtOnce = Math.Max(MostAtOnce, now);
        try
        {
            using var reader = new StreamReader(context.Request.Body);
            Asked.Enqueue(new(context.Request.QueryString.ToString(), context.Request.Headers["X-IDENTITY-HEADER"].ToString(), await reader.ReadToEndAsync()));
            await MayAnswer;
            if (Refusal is not null) return Refusal;
            var token = $"{TokenPrefix}{Interlocked.Increment(ref _given)}";
            var expires = DateTimeOffset.UtcNow.AddSeconds(Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return Results.Json(new Dictionary<string, object>
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = Life,
                ["expires_on"] = expires,
                ["resource"] = "https://api.botframework.com",
                ["access_token"] = token,
            });
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }
}

/// <summary>How somebody asked for a token.</summary>
internal sealed record Question(string Query, string IdentityHeader, string Body);
