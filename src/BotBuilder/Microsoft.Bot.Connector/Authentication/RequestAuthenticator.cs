using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent a request: a channel, the Emulator, another bot, or, with authentication off, anybody.</summary>
internal sealed class RequestAuthenticator
{
    // The tenants that issue the tokens of the Emulator and of bots: two of the public cloud, one of the US government's.
    private static readonly string[] EntraIssuers =
    [
        .. Issuers("d6d49420-f39b-4df7-a1dc-d59a935871db", AuthenticationConstants.ValidTokenIssuerUrlTemplateV2),
        .. Issuers("f8cdef31-a31e-4b4a-93e4-5f571e91255a", AuthenticationConstants.ValidTokenIssuerUrlTemplateV2),
        .. Issuers("cab8a31a-1906-4287-a0d8-4eef66b95f6e", AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2),
    ];

    private readonly CloudSettings _cloud;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _configuration;
    private readonly Lazy<TokenValidator> _channel;
    private readonly Lazy<TokenValidator> _entra;

    public RequestAuthenticator(CloudSettings cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, HttpClient httpClient)
    {
        _cloud = cloud;
        _credentials = credentials;
        _configuration = configuration;
        // Only when a token comes: a bot without authentication needs no metadata.
        _channel = new(() => new TokenValidator([cloud.ChannelIssuer], new SigningKeys(cloud.ChannelMetadataUrl, httpClient), configuration));
        _entra = new(() => new TokenValidator(EntraIssuers, new SigningKeys(cloud.EmulatorMetadataUrl, httpClient), configuration));
    }

    /// <exception cref="UnauthorizedAccessException">The sender may not talk to this bot.</exception>
    public async Task<ClaimsIdentity> AuthenticateAsync(string authHeader, string channelId, string serviceUrl, bool toSkill, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return _credentials.AuthenticationDisabled
                ? Anonymous(toSkill)
                : throw new UnauthorizedAccessException("There is no authorization header.");
        }

        var token = Read(authHeader);
        var identity = token switch
        {
            _ when token.Claims.FromBot() => await FromBotAsync(token, channelId, cancellationToken),
            _ when EntraIssuers.Contains(token.Issuer) => await FromEmulatorAsync(token, channelId, cancellationToken),
            _ => await FromChannelAsync(token, channelId, serviceUrl, cancellationToken),
        };
        if (_configuration.ClaimsValidator is { } validator)
            await validator.ValidateClaimsAsync([.. identity.Claims]);
        else
            Require(!identity.Claims.FromBot(), "Other bots are let in only by a ClaimsValidator.");
        return identity;
    }

    private static ClaimsIdentity Anonymous(bool toSkill)
    {
        Claim[] claims = toSkill ? [new(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)] : [];
        return new ClaimsIdentity(claims, AuthenticationConstants.AnonymousAuthType);
    }

    private static JsonWebToken Read(string authHeader)
    {
        if (authHeader.Split(' ') is not [var scheme, var text] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The authorization header holds no bearer token.");

        try
        {
            return new JsonWebToken(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new UnauthorizedAccessException("The bearer token is malformed.");
        }
    }

    private async Task<ClaimsIdentity> FromBotAsync(JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        var identity = await _entra.Value.ValidateAsync(token, channelId, cancellationToken);
        Require(_credentials.IsValidAppId(identity.Claims.Find(AuthenticationConstants.AudienceClaim)), "The token is for another bot.");
        return identity;
    }

    private async Task<ClaimsIdentity> FromEmulatorAsync(JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        var identity = await _entra.Value.ValidateAsync(token, channelId, cancellationToken);
        Require(identity.Claims.Find(AuthenticationConstants.VersionClaim) is not null, "The token names no version.");
        Require(_credentials.IsValidAppId(identity.Claims.Sender()), "The token is from another bot's Emulator.");
        return identity;
    }

    private async Task<ClaimsIdentity> FromChannelAsync(JsonWebToken token, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var identity = await _channel.Value.ValidateAsync(token, channelId, cancellationToken);
        var audience = identity.FindFirst(claim => claim.Type == AuthenticationConstants.AudienceClaim && claim.Issuer == _cloud.ChannelIssuer)?.Value;
        Require(!string.IsNullOrWhiteSpace(audience) && _credentials.IsValidAppId(audience), "The token is for another bot.");
        Require(
            serviceUrl is null || string.Equals(identity.Claims.Find(AuthenticationConstants.ServiceUrlClaim), serviceUrl, StringComparison.OrdinalIgnoreCase),
            "The token is for another service URL.");
        return identity;
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
            throw new UnauthorizedAccessException(otherwise);
    }

    private static IEnumerable<string> Issuers(string tenant, string template) =>
        new[] { AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, template }.Select(one => one.Replace("{0}", tenant, StringComparison.Ordinal));
}
