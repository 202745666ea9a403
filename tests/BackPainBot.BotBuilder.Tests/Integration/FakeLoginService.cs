#if !BOTBUILDER_NUGET
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.BotBuilder.Tests.Integration;

/// <summary>
/// The login service of a cloud of its own: publishes its signing key, signs channel tokens, and issues the bot's token.
/// It stands in the HTTP clients that the adapter is given, and lets every other request through.
/// </summary>
public sealed class FakeLoginService : DelegatingHandler, IHttpClientFactory
{
    public const string Issuer = "https://channel.login.example";

    // Made once: each takes a noticeable part of a second.
    private static readonly RsaSecurityKey FirstKey = new(RSA.Create(2048)) { KeyId = "key-1" };
    private static readonly RsaSecurityKey SecondKey = new(RSA.Create(2048)) { KeyId = "key-2" };

    private readonly HttpClient _client;

    public FakeLoginService()
        : base(new SocketsHttpHandler()) => _client = new HttpClient(this, disposeHandler: false);

    /// <summary>The one in the metadata.</summary>
    public RsaSecurityKey Key { get; private set; } = FirstKey;

    /// <summary>One that only claims to be <see cref="Key"/>.</summary>
    public static RsaSecurityKey ForgedKey { get; } = new(SecondKey.Rsa) { KeyId = FirstKey.KeyId };

    /// <summary>The channels that <see cref="Key"/> may speak for.</summary>
    public string Endorsements { get; set; } = """["emulator","msteams"]""";

    public int TokensIssued { get; private set; }

    /// <summary>True: nobody answers.</summary>
    public bool Down { get; set; }

    public HttpClient CreateClient(string name = "") => _client;

    /// <summary>From now on the metadata holds another key.</summary>
    public void RotateKey() => Key = SecondKey;

    /// <summary>A bot of this cloud with the app id 'app-1'.</summary>
    public Task<BotServer> StartBotAsync(BotCallbackHandler turn, string appType = "SingleTenant")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = appType,
            ["MicrosoftAppId"] = "app-1",
            ["MicrosoftAppPassword"] = appType == "SingleTenant" ? "secret" : null,
            ["MicrosoftAppTenantId"] = "tenant-1",
            ["ValidateAuthority"] = "false",
            ["ToChannelFromBotLoginUrl"] = "https://bot.login.example/tenant-1",
            ["ToChannelFromBotOAuthScope"] = "https://api.login.example",
            ["ToBotFromChannelTokenIssuer"] = Issuer,
            ["ToBotFromChannelOpenIdMetadataUrl"] = Issuer + "/metadata",
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = Issuer + "/metadata",
        }).Build();
        var credentials = new ConfigurationServiceClientCredentialFactory(configuration, _client);
        return BotServer.StartAsync(turn, new ConfigurationBotFrameworkAuthentication(configuration, credentials, httpClientFactory: this));
    }

    /// <summary>A channel's token.</summary>
    public string Sign(string serviceUrl, string audience = "app-1", string issuer = Issuer, int expiresInMinutes = 60, RsaSecurityKey? key = null) =>
        Sign(issuer, audience, expiresInMinutes, key ?? Key, new() { ["serviceurl"] = serviceUrl });

    /// <summary>A token of one of the tenants that issue those of bots and of the Emulator.</summary>
    public string SignAsBot(string appId, string version = "1.0") =>
        Sign("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "app-1", 60, Key, new() { ["ver"] = version, ["appid"] = appId });

    private static string Sign(string issuer, string audience, int expiresInMinutes, SecurityKey key, Dictionary<string, object> claims)
    {
        var now = DateTime.UtcNow;
        return "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddHours(-2),
            Expires = now.AddMinutes(expiresInMinutes),
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.Host.EndsWith("login.example", StringComparison.Ordinal) && request.RequestUri.Host != "169.254.169.254")
            return await base.SendAsync(request, cancellationToken);
        if (Down)
            throw new HttpRequestException("The login service is down.");

        return Json(request.RequestUri.AbsolutePath switch
        {
            "/metadata" => $$"""{"issuer":"{{Issuer}}","jwks_uri":"{{Issuer}}/keys","id_token_signing_alg_values_supported":["RS256"]}""",
            "/keys" => KeysJson(),
            "/tenant-1/oauth2/v2.0/token" => TokenJson(),
            // Where a managed identity gets its token.
            "/metadata/identity/oauth2/token" => TokenJson(),
            var path => throw new InvalidOperationException($"Nobody answers {path}."),
        });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _client.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Json(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private string KeysJson()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(Key.Rsa.ExportParameters(false)));
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"{{Key.KeyId}}","n":"{{key.N}}","e":"{{key.E}}","endorsements":{{Endorsements}}}]}""";
    }

    private string TokenJson()
    {
        TokensIssued++;
        var expiresOn = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(new { token_type = "Bearer", expires_in = 3600, expires_on = expiresOn, access_token = $"outbound-{TokensIssued}" });
    }
}
#endif
