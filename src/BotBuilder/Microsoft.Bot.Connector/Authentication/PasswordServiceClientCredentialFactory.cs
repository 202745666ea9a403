using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; private set; }

    internal override string ConfiguredAppId => AppId;

    internal override AccessTokenSource CreateTokenSource(string audience, string loginUrl, bool validateAuthority)
    {
        // A login service of one's own, as in tests, is another authority than Entra, which MSAL must not look up.
        var authority = AuthorityFor(loginUrl);
        var application = ConfidentialClientApplicationBuilder.Create(AppId)
            .WithClientSecret(Password)
            .WithAuthority(authority, validateAuthority)
            .WithInstanceDiscovery(validateAuthority);
        if (_httpClient is not null)
            application.WithHttpClientFactory(new MsalHttpClient(_httpClient));

        var client = application.Build();
        string[] scopes = [audience.EndsWith("/.default", StringComparison.Ordinal) ? audience : audience + "/.default"];
        return new AccessTokenSource(audience, _logger, cancellationToken => client.AcquireTokenForClient(scopes).ExecuteAsync(cancellationToken));
    }

    private string AuthorityFor(string loginUrl)
    {
        if (string.IsNullOrEmpty(TenantId))
            return loginUrl;

        foreach (var template in new[] { AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate })
        {
            if (loginUrl.StartsWith(template[..^3], StringComparison.OrdinalIgnoreCase))
                return template.Replace("{0}", TenantId, StringComparison.Ordinal);
        }

        return loginUrl;
    }
}
