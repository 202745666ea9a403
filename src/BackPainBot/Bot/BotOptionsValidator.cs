using Microsoft.Extensions.Options;

namespace BackPainBot.Bot;

/// <summary>Says at start what is missing for a registered bot, all of it at once.</summary>
internal sealed class BotOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    private static readonly string[] Types = ["", "SingleTenant", "UserAssignedMSI", "MultiTenant"];

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(BotOptions options)
    {
        if (options.MicrosoftAppId.Length == 0)
        {
            if (!environment.IsDevelopment())
            {
                yield return $"MicrosoftAppId is empty, which would let anybody talk to the bot in {environment.EnvironmentName}: "
                    + "set it, with MicrosoftAppType, MicrosoftAppPassword and MicrosoftAppTenantId, to the bot's registration.";
            }

            yield break;
        }

        if (!Types.Contains(options.MicrosoftAppType))
            yield return $"MicrosoftAppType is '{options.MicrosoftAppType}': set it to SingleTenant, UserAssignedMSI or MultiTenant.";
        if (options.MicrosoftAppType is "SingleTenant" or "UserAssignedMSI" && options.MicrosoftAppTenantId.Length == 0)
            yield return $"MicrosoftAppTenantId is empty: a bot of type {options.MicrosoftAppType} needs its tenant's id.";
        if (options.MicrosoftAppType != "UserAssignedMSI" && options.MicrosoftAppPassword.Length == 0)
            yield return "MicrosoftAppPassword is empty: set it to the app's secret, or MicrosoftAppType to UserAssignedMSI.";
        if (options.ChannelService is not ("" or TrustedIssuers.Government))
            yield return $"ChannelService is '{options.ChannelService}': set it to nothing for the public cloud, or to {TrustedIssuers.Government}.";
        foreach (var (setting, url) in KeyAddresses(options).Where(one => one.Url.Length > 0 && !IsSafe(one.Url)))
            yield return $"{setting} is '{url}': set it to an address with https.";

        // With one of them set, the Bot Framework fills in none of the others, and would refuse every message.
        var another = AnotherCloud(options).ToLookup(one => one.Value.Length > 0, one => one.Setting);
        if (another[true].Any() && another[false].Any())
            yield return $"{string.Join(", ", another[false])} not set, though {string.Join(", ", another[true])} is: set all of them for another cloud, or none.";
    }

    private static IEnumerable<(string Setting, string Value)> AnotherCloud(BotOptions options) =>
    [
        (nameof(options.ToChannelFromBotLoginUrl), options.ToChannelFromBotLoginUrl),
        (nameof(options.ToChannelFromBotOAuthScope), options.ToChannelFromBotOAuthScope),
        (nameof(options.ToBotFromChannelTokenIssuer), options.ToBotFromChannelTokenIssuer),
        .. KeyAddresses(options),
    ];

    private static IEnumerable<(string Setting, string Url)> KeyAddresses(BotOptions options) =>
    [
        (nameof(options.ToBotFromChannelOpenIdMetadataUrl), options.ToBotFromChannelOpenIdMetadataUrl),
        (nameof(options.ToBotFromEmulatorOpenIdMetadataUrl), options.ToBotFromEmulatorOpenIdMetadataUrl),
    ];

    // Whoever can change the keys on their way lets anybody in.
    private static bool IsSafe(string metadataUrl) =>
        Uri.TryCreate(metadataUrl, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
