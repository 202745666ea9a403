using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token's claims say about the bots at both ends.</summary>
internal static class BotClaims
{
    public static string Find(this IEnumerable<Claim> claims, string type)
    {
        foreach (var claim in claims)
        {
            if (claim.Type == type)
                return claim.Value;
        }

        return null;
    }

    /// <summary>The bot that the token was issued to: version 1 names it in 'appid', version 2 in 'azp'.</summary>
    public static string Sender(this IEnumerable<Claim> claims) => claims.Find(AuthenticationConstants.VersionClaim) switch
    {
        null or "" or "1.0" => claims.Find(AuthenticationConstants.AppIdClaim),
        "2.0" => claims.Find(AuthenticationConstants.AuthorizedParty),
        _ => null,
    };

    /// <summary>This bot: a channel names it as the audience, the Emulator as its own app id.</summary>
    public static string Recipient(this IEnumerable<Claim> claims) =>
        claims.Find(AuthenticationConstants.AudienceClaim) ?? claims.Find(AuthenticationConstants.AppIdClaim);

    /// <summary>True if one bot calls another.</summary>
    public static bool FromBot(this IEnumerable<Claim> claims)
    {
        if (claims.Find(AuthenticationConstants.AppIdClaim) == AuthenticationConstants.AnonymousSkillAppId)
            return true;

        var audience = claims.Find(AuthenticationConstants.AudienceClaim);
        if (string.IsNullOrWhiteSpace(claims.Find(AuthenticationConstants.VersionClaim))
            || string.IsNullOrWhiteSpace(audience)
            || audience.Equals(AuthenticationConstants.ToBotFromChannelTokenIssuer, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var sender = claims.Sender();
        return !string.IsNullOrWhiteSpace(sender) && sender != audience;
    }
}
