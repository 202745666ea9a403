namespace BackPainBot.Bot;

/// <summary>The bot's registration, under the Bot Framework's own names at the root of the configuration.</summary>
/// <remarks>A setting that is null in a file is as good as empty.</remarks>
public sealed class BotOptions
{
    /// <summary>The bot's app id. Empty lets anybody talk to the bot, in Development only.</summary>
    public string MicrosoftAppId { get; set => field = value ?? ""; } = "";

    /// <summary><c>SingleTenant</c>, <c>UserAssignedMSI</c>, or <c>MultiTenant</c> for a bot made before August 2025.</summary>
    public string MicrosoftAppType { get; set => field = value ?? ""; } = "";

    /// <summary>The app's secret. A managed identity has none.</summary>
    public string MicrosoftAppPassword { get; set => field = value ?? ""; } = "";

    /// <summary>The tenant that the app is registered in.</summary>
    public string MicrosoftAppTenantId { get; set => field = value ?? ""; } = "";

    /// <summary>Empty for the public cloud and for another one, <c>https://botframework.azure.us</c> for the US government's.</summary>
    public string ChannelService { get; set => field = value ?? ""; } = "";

    /// <summary>Where the bot gets its own tokens in another cloud. With one setting of another cloud, all five are needed; without, none.</summary>
    public string ToChannelFromBotLoginUrl { get; set => field = value ?? ""; } = "";

    /// <summary>What the bot's own tokens are for, in another cloud.</summary>
    public string ToChannelFromBotOAuthScope { get; set => field = value ?? ""; } = "";

    /// <summary>Where the channels of another cloud publish their keys.</summary>
    public string ToBotFromChannelOpenIdMetadataUrl { get; set => field = value ?? ""; } = "";

    /// <summary>Who signs the channels' tokens in another cloud.</summary>
    public string ToBotFromChannelTokenIssuer { get; set => field = value ?? ""; } = "";

    /// <summary>Where Entra publishes the keys of the Emulator's tokens in another cloud.</summary>
    public string ToBotFromEmulatorOpenIdMetadataUrl { get; set => field = value ?? ""; } = "";
}
