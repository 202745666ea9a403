using System.Globalization;

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
        string.Format(CultureInfo.InvariantCulture, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, AuthenticationConstants.DefaultChannelAuthTenant),
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        "urn:botframework:azure");

    public static CloudSettings Government { get; } = new(
        true,
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        "urn:botframework:azureusgov");
}
