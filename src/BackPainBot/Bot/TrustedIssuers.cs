using BackPainBot.Channels.Http;

namespace BackPainBot.Bot;

/// <summary>Who signs the tokens of those who may talk to the bot, and where the keys are published.</summary>
internal sealed record TrustedIssuers(string ChannelIssuer, string ChannelMetadata, string EntraMetadata)
{
    public const string Government = "https://botframework.azure.us";

    private static readonly TrustedIssuers Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration");

    private static readonly TrustedIssuers UsGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/common/v2.0/.well-known/openid-configuration");

    public static TrustedIssuers Of(BotOptions options) => options switch
    {
        { ToBotFromChannelTokenIssuer.Length: > 0 } => new(options.ToBotFromChannelTokenIssuer, options.ToBotFromChannelOpenIdMetadataUrl, options.ToBotFromEmulatorOpenIdMetadataUrl),
        { ChannelService: Government } => UsGovernment,
        _ => Public,
    };

    /// <summary>Whether keys are published there.</summary>
    public bool PublishAt(Uri url) =>
        new[] { ChannelMetadata, EntraMetadata }.Any(metadata => WebAddress.Origin(new Uri(metadata)) == WebAddress.Origin(url));
}
