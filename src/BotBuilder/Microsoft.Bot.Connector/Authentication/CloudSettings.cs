using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where one cloud signs its tokens, and where the bot gets its own.</summary>
internal sealed record CloudSettings(
    bool ValidateAuthority,
    string LoginUrl,
    string OAuthScope,
    string ChannelIssuer,
    string ChannelMetadataUrl,
    string EmulatorMetadataUrl,
    string CallerId)
{
    public static CloudSettings Public { get; } = new(
        true,
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace("{0}", AuthenticationConstants.DefaultChannelAuthTenant, StringComparison.Ordinal),
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerIdConstants.PublicAzureChannel);

    public static CloudSettings Government { get; } = new(
        true,
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerIdConstants.USGovChannel);
}
