using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication against one cloud, both ways. Everything that can be shared by turns is made once.</summary>
internal sealed class CloudAuthentication : BotFrameworkAuthentication
{
    private static readonly Task<UserTokenClient> NoUserTokens = Task.FromResult(UserTokenClient.None);

    private readonly CloudSettings _cloud;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly IHttpClientFactory _httpClients;
    private readonly ILogger _logger;
    private readonly RequestAuthenticator _requests;
    private readonly ConcurrentDictionary<string, Lazy<AccessTokenSource>> _tokens = new(StringComparer.Ordinal);

    public CloudAuthentication(CloudSettings cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, IHttpClientFactory httpClients, ILogger logger)
    {
        _cloud = cloud;
        _credentials = credentials;
        _httpClients = httpClients;
        _logger = logger ?? NullLogger.Instance;
        _requests = new RequestAuthenticator(cloud, credentials, configuration, CreateHttpClient());
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var toSkill = activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill;
        return AuthenticateAsync(authHeader, activity.ChannelId, activity.ServiceUrl, toSkill, cancellationToken);
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(channelIdHeader) && !_credentials.AuthenticationDisabled
            ? throw new UnauthorizedAccessException("There is no channel id header.")
            : AuthenticateAsync(authHeader, channelIdHeader, null, false, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        var appId = claimsIdentity.Claims.Recipient();
        return new ConnectorFactory((serviceUrl, audience) => CreateConnector(appId, serviceUrl, audience));
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => NoUserTokens;

    private async Task<AuthenticateRequestResult> AuthenticateAsync(string authHeader, string channelId, string serviceUrl, bool toSkill, CancellationToken cancellationToken)
    {
        try
        {
            var identity = await _requests.AuthenticateAsync(authHeader, channelId, serviceUrl, toSkill, cancellationToken);
            var fromBot = identity.Claims.FromBot();
            return new AuthenticateRequestResult
            {
                ClaimsIdentity = identity,
                Audience = fromBot ? identity.Claims.Sender() : _cloud.OAuthScope,
                CallerId = CallerId(identity, fromBot),
                ConnectorFactory = CreateConnectorFactory(identity),
            };
        }
        catch (UnauthorizedAccessException refusal)
        {
            _logger.RequestRefused(refusal.Message);
            throw;
        }
    }

    private string CallerId(ClaimsIdentity identity, bool fromBot) =>
        _credentials.AuthenticationDisabled ? null
        : fromBot ? CallerIdConstants.BotToBotPrefix + identity.Claims.Sender()
        : _cloud.CallerId;

    private ConnectorClient CreateConnector(string appId, string serviceUrl, string audience) =>
        new(new Uri(serviceUrl), CreateHttpClient(), TokensFor(appId, audience ?? _cloud.OAuthScope));

    private AccessTokenSource TokensFor(string appId, string audience)
    {
        if (_credentials.AuthenticationDisabled)
            return null;

        // Never with another bot's name: what answers would carry this bot's token all the same.
        if (!_credentials.IsValidAppId(appId))
            throw new InvalidOperationException("Invalid appId.");

        return _tokens.GetOrAdd(
            audience,
            (scope, self) => new Lazy<AccessTokenSource>(() => self._credentials.CreateTokenSource(scope, self._cloud.LoginUrl, self._cloud.ValidateAuthority)),
            this).Value;
    }

    private HttpClient CreateHttpClient() => _httpClients?.CreateClient() ?? SharedHttpClient.Instance;
}
