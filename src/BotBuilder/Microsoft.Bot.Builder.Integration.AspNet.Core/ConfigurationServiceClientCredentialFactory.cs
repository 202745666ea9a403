using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <summary>MicrosoftAppType says which of the other keys must be there; without it the bot is multi-tenant.</summary>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        var appType = configuration["MicrosoftAppType"];
        var appId = configuration["MicrosoftAppId"];
        var password = configuration["MicrosoftAppPassword"];
        var tenantId = configuration["MicrosoftAppTenantId"];

        if (Is(appType, "UserAssignedMSI"))
        {
            Require(appId, "MicrosoftAppId", "MSI");
            Require(tenantId, "MicrosoftAppTenantId", "MSI");
            if (!string.IsNullOrWhiteSpace(password))
                throw new ArgumentException("MicrosoftAppPassword must not be set for MSI in configuration.", nameof(configuration));
            _inner = new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger);
        }
        else if (Is(appType, "SingleTenant"))
        {
            Require(appId, "MicrosoftAppId", "SingleTenant");
            Require(tenantId, "MicrosoftAppTenantId", "SingleTenant");
            Require(password, "MicrosoftAppPassword", "SingleTenant");
            _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
        }
        else
        {
            _inner = new PasswordServiceClientCredentialFactory(appId, password, string.Empty, httpClient, logger);
        }
    }

    internal override string ConfiguredAppId => _inner.ConfiguredAppId;

    internal override AccessTokenSource CreateTokenSource(string audience, string loginUrl, bool validateAuthority) =>
        _inner.CreateTokenSource(audience, loginUrl, validateAuthority);

    private static bool Is(string appType, string name) => string.Equals(appType, name, StringComparison.OrdinalIgnoreCase);

    private static void Require(string value, string key, string appType)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{key} is required for {appType} in configuration.");
    }
}
