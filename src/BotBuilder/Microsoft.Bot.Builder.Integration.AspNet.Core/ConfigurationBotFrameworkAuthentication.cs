using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _inner;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        _inner = BotFrameworkAuthenticationFactory.Create(
            configuration["ChannelService"],
            bool.Parse(configuration["ValidateAuthority"] ?? bool.TrueString),
            configuration["ToChannelFromBotLoginUrl"],
            configuration["ToChannelFromBotOAuthScope"],
            configuration["ToBotFromChannelTokenIssuer"],
            configuration["OAuthUrl"],
            configuration["ToBotFromChannelOpenIdMetadataUrl"],
            configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            configuration["CallerId"],
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory,
            logger);
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);
}
