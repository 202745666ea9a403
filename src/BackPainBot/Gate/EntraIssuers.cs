using BackPainBot.Bot;

namespace BackPainBot.Gate;

/// <summary>The tenants that issue the Emulator's tokens, in both versions of their form.</summary>
internal sealed class EntraIssuers(BotOptions bot)
{
    private readonly string[] _tenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db",
        "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
        .. bot.MicrosoftAppTenantId.Length > 0 ? [bot.MicrosoftAppTenantId] : Array.Empty<string>(),
    ];

    /// <summary>Whether the token says that it was issued to the bot's own registration itself, not to a user of it.</summary>
    public bool IsOwnApp(TokenClaims token)
    {
        var (prefix, suffix, app) = token["ver"] switch
        {
            "1.0" => ("https://sts.windows.net/", "/", token["appid"]),
            "2.0" => ("https://login.microsoftonline.com/", "/v2.0", token["azp"]),
            _ => ("", "", null),
        };
        return app == bot.MicrosoftAppId
            && !token.Payload.TryGetProperty("scp", out _)
            && _tenants.Any(tenant => token.Issuer == prefix + tenant + suffix);
    }
}
