using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of one kind of sender: who may have issued them, and with which keys.</summary>
internal sealed class TokenValidator
{
    private static readonly JsonWebTokenHandler Handler = new();

    private readonly SigningKeys _keys;
    private readonly TokenValidationParameters _rules;
    private readonly string[] _requiredEndorsements;

    public TokenValidator(IEnumerable<string> issuers, SigningKeys keys, AuthenticationConfiguration configuration)
    {
        Issuers = [.. issuers, .. configuration.ValidTokenIssuers ?? []];
        _keys = keys;
        _requiredEndorsements = configuration.RequiredEndorsements ?? [];
        _rules = new TokenValidationParameters
        {
            ValidIssuers = Issuers,
            // Whose app id it must hold depends on the sender, so the caller checks it.
            ValidateAudience = false,
            ClockSkew = TimeSpan.FromMinutes(5),
            ValidateIssuerSigningKey = true,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            ConfigurationManager = keys.Manager,
        };
    }

    public HashSet<string> Issuers { get; }

    public async Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        // Refused before anything is fetched for it.
        if (!Issuers.Contains(token.Issuer))
            throw new UnauthorizedAccessException("The token is from an unknown issuer.");

        await _keys.LoadAsync(cancellationToken);
        var result = await Handler.ValidateTokenAsync(token, _rules.Clone());
        if (!result.IsValid)
            throw new UnauthorizedAccessException($"The token is not valid: {result.Exception.GetType().Name}.");

        await CheckEndorsementsAsync(token.Kid, channelId, cancellationToken);
        return result.ClaimsIdentity;
    }

    private async Task CheckEndorsementsAsync(string keyId, string channelId, CancellationToken cancellationToken)
    {
        if (await _keys.EndorsementsAsync(keyId, cancellationToken) is not { } endorsements)
            return;

        var missing = _requiredEndorsements.Append(channelId).FirstOrDefault(one => !string.IsNullOrEmpty(one) && !endorsements.Contains(one));
        if (missing is not null)
            throw new UnauthorizedAccessException("The token's key does not speak for this channel.");
    }
}
