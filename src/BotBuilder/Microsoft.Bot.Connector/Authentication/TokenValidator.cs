using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of one kind of sender: who may have issued them, with which keys, and for which channels each key speaks.</summary>
internal sealed class TokenValidator
{
    private static readonly JsonWebTokenHandler Handler = new();

    private readonly HashSet<string> _issuers;
    private readonly SigningKeys _keys;
    private readonly TokenValidationParameters _rules;
    private readonly string[] _requiredEndorsements;

    public TokenValidator(IEnumerable<string> issuers, SigningKeys keys, AuthenticationConfiguration configuration)
    {
        _issuers = [.. issuers, .. configuration.ValidTokenIssuers ?? []];
        _keys = keys;
        _requiredEndorsements = configuration.RequiredEndorsements ?? [];
        _rules = new TokenValidationParameters
        {
            ValidIssuers = _issuers,
            // Whose app id it must hold depends on the sender, so the caller checks it.
            ValidateAudience = false,
            ClockSkew = TimeSpan.FromMinutes(5),
            ValidateIssuerSigningKey = true,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        };
    }

    /// <exception cref="UnauthorizedAccessException">The token is not from one of the issuers, or not for the channel.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        // Refused before anything is fetched for it.
        if (!_issuers.Contains(token.Issuer))
            throw new UnauthorizedAccessException("The token is from an unknown issuer.");

        var metadata = await _keys.GetAsync(cancellationToken);
        var result = await ValidateAsync(token, metadata);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            metadata = await _keys.GetNewerAsync(metadata, cancellationToken);
            result = await ValidateAsync(token, metadata);
        }

        if (!result.IsValid)
            throw new UnauthorizedAccessException($"The token is not valid: {result.Exception.GetType().Name}.");
        if (!Endorses(metadata, token.Kid, channelId))
            throw new UnauthorizedAccessException("The token's key does not speak for this channel.");
        return result.ClaimsIdentity;
    }

    private Task<TokenValidationResult> ValidateAsync(JsonWebToken token, OpenIdConnectConfiguration metadata)
    {
        var rules = _rules.Clone();
        rules.IssuerSigningKeys = metadata.SigningKeys;
        return Handler.ValidateTokenAsync(token, rules);
    }

    /// <summary>A key that names no channels speaks for all, as do requests that name none.</summary>
    private bool Endorses(OpenIdConnectConfiguration metadata, string keyId, string channelId)
    {
        var key = metadata.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);
        if (key is null || !key.AdditionalData.TryGetValue("endorsements", out var value) || value is not JsonElement { ValueKind: JsonValueKind.Array } endorsements)
            return true;

        return _requiredEndorsements.Append(channelId)
            .Where(channel => !string.IsNullOrEmpty(channel))
            .All(channel => endorsements.EnumerateArray().Any(endorsed => endorsed.ValueKind == JsonValueKind.String && endorsed.ValueEquals(channel)));
    }
}
