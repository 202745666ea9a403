using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

public static class BotFrameworkAuthenticationFactory
{
    public static BotFrameworkAuthentication Create() =>
        Create(null, false, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, null);

    /// <summary>One value of its own makes it a cloud of its own: then nothing is filled in from the public one.</summary>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        string[] own = [toChannelFromBotLoginUrl, toChannelFromBotOAuthScope, toBotFromChannelTokenIssuer, oAuthUrl, toBotFromChannelOpenIdMetadataUrl, toBotFromEmulatorOpenIdMetadataUrl, callerId];
        var cloud = (own.Any(value => !string.IsNullOrEmpty(value)), channelService) switch
        {
            (true, _) => new CloudSettings(
                validateAuthority,
                toChannelFromBotLoginUrl,
                toChannelFromBotOAuthScope,
                toBotFromChannelTokenIssuer,
                toBotFromChannelOpenIdMetadataUrl,
                toBotFromEmulatorOpenIdMetadataUrl,
                callerId),
            (_, null or "") => CloudSettings.Public,
            (_, GovernmentAuthenticationConstants.ChannelService) => CloudSettings.Government,
            _ => throw new ArgumentException("The provided ChannelService value is not supported.", nameof(channelService)),
        };
        return new CloudAuthentication(cloud, credentialFactory, authConfiguration, httpClientFactory, logger);
    }
}
