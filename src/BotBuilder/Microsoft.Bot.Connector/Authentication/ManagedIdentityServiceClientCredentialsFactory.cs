using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient httpClient = null, ILogger logger = null)
    {
        if (string.IsNullOrWhiteSpace(appId))
            throw new ArgumentNullException(nameof(appId));

        _appId = appId;
        _httpClient = httpClient;
        _logger = logger;
    }

    internal override string ConfiguredAppId => _appId;

    internal override AccessTokenSource CreateTokenSource(string audience, string loginUrl, bool validateAuthority)
    {
        var application = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(_appId));
        if (_httpClient is not null)
            application.WithHttpClientFactory(new MsalHttpClient(_httpClient));

        var client = application.Build();
        return new AccessTokenSource(audience, _logger, cancellationToken => client.AcquireTokenForManagedIdentity(audience).ExecuteAsync(cancellationToken));
    }
}
