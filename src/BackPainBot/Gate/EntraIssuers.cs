using BackPainBot.Bot;

namespace BackPainBot.Gate;

/// <summary>The tenants that issue the Emulator's tokens, in both versions of their form.</summary>
internal sealed class EntraIssuers(BotOptions bot)
{
    private const string Version1 = "https://sts.windows.net/";

    /// <summary>Entra puts these into tokens of users only.</summary>
    private static readonly string[] UserClaims = ["scp", "upn", "unique_name", "preferred_username"];

    private readonly Cloud _cloud = bot.ChannelService == TrustedIssuers.Government
        ? new Cloud("https://login.microsoftonline.us/", ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"])
        : new Cloud(
            "https://login.microsoftonline.com/",
            ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"]);

    /// <summary>Whether the token says that it was issued to the bot's own registration itself, not to a user of it.</summary>
    public bool IsOwnApp(TokenClaims token)
    {
        var (prefix, suffix, app) = token["ver"] switch
        {
            "1.0" => (Version1, "/", token["appid"]),
            "2.0" => (_cloud.Version2, "/v2.0", token["azp"]),
            _ => ("", "", null),
        };
        return app == bot.MicrosoftAppId
            && IsForNoUser(token)
            && _cloud.Tenants.Append(bot.MicrosoftAppTenantId).Any(tenant => tenant.Length > 0 && token.Issuer == prefix + tenant + suffix);
    }

    // An app is its own subject.
    private static bool IsForNoUser(TokenClaims token) =>
        !UserClaims.Any(token.Has)
        && (!token.Has("idtyp") || token["idtyp"] == "app")
        && (!token.Has("oid") || token["oid"] is { } id && id == token["sub"]);

    private sealed record Cloud(string Version2, string[] Tenants);
}
