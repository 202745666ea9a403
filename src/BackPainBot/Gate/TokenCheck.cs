using System.Text.Json;
using BackPainBot.Bot;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Gate;

/// <summary>Checks a token's claims, and only then, so that no stranger makes the bot fetch anything, its signature.</summary>
internal sealed class TokenCheck
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly BotOptions _bot;
    private readonly TrustedIssuers _issuers;
    private readonly EntraIssuers _entraIssuers;
    private readonly OpenIdKeys _channelKeys;
    private readonly OpenIdKeys _entraKeys;
    private readonly TimeProvider _clock;
    private readonly bool _emulatorIsAllowed;

    public TokenCheck(
        IOptions<BotOptions> bot,
        IHostEnvironment environment,
        IHttpClientFactory clients,
        TimeProvider clock,
        ILogger<TokenCheck> logger)
    {
        _bot = bot.Value;
        _issuers = TrustedIssuers.Of(_bot);
        _entraIssuers = new EntraIssuers(_bot);
        _channelKeys = new OpenIdKeys(_issuers.ChannelMetadata, clients, clock, logger);
        _entraKeys = new OpenIdKeys(_issuers.EntraMetadata, clients, clock, logger);
        _clock = clock;
        _emulatorIsAllowed = environment.IsDevelopment();
    }

    /// <returns>The caller, or null if the token proves nothing.</returns>
    /// <exception cref="KeysUnavailableException">The issuer's keys could not be fetched yet.</exception>
    public async ValueTask<Caller?> CheckAsync(TokenClaims token, CancellationToken cancellationToken)
    {
        if (_bot.MicrosoftAppId.Length == 0 || token.Audience != _bot.MicrosoftAppId || !IsInTime(token)) return null;
        if (token.Issuer == _issuers.ChannelIssuer)
        {
            return await FindKeyAsync(_channelKeys, token, cancellationToken) is { } key
                ? new Caller(CallerKind.Channel, EndorsementsOf(key), token["serviceurl"])
                : null;
        }

        if (!_emulatorIsAllowed || !_entraIssuers.IsOwnApp(token)) return null;
        return await FindKeyAsync(_entraKeys, token, cancellationToken) is null
            ? null
            : new Caller(CallerKind.Emulator, [], null);
    }

    private bool IsInTime(TokenClaims token)
    {
        var now = _clock.GetUtcNow();
        return now - Skew <= token.Expires && (!token.Has("nbf") || now + Skew >= token.NotBefore);
    }

    private async ValueTask<JsonWebKey?> FindKeyAsync(
        OpenIdKeys source, TokenClaims token, CancellationToken cancellationToken)
    {
        if (token.KeyId is not { } keyId || !PublishedKeys.SoundAlgorithms.Contains(token.Algorithm)) return null;
        var published = await source.GetAsync(keyId, cancellationToken) ?? throw new KeysUnavailableException();
        if (!published.Algorithms.Contains(token.Algorithm)) return null;
        foreach (var key in published.Named(keyId))
        {
            if (await IsSignedAsync(token, key)) return key;
        }

        return null;
    }

    // The claims were checked above, against our clock; what is left for the library is the signature.
    private async Task<bool> IsSignedAsync(TokenClaims token, JsonWebKey key)
    {
        var result = await _handler.ValidateTokenAsync(token.Token, new TokenValidationParameters
        {
            // None at all would let every algorithm pass.
            ValidAlgorithms = PublishedKeys.SoundAlgorithms,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidIssuer = token.Issuer,
            ValidAudience = token.Audience,
            ValidateLifetime = false,
        });
        return result.IsValid;
    }

    private static string[] EndorsementsOf(JsonWebKey key)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var value)) return [];
        var list = JsonSerializer.SerializeToElement(value);
        return list.ValueKind != JsonValueKind.Array
            ? []
            : [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)];
    }
}
