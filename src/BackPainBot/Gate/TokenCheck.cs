using System.Text.Json;
using BackPainBot.Bot;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Gate;

/// <summary>Checks a token's claims, and only then, so that no stranger makes the bot fetch anything, its signature.</summary>
internal sealed class TokenCheck
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512"];

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
        return token.Expires is { } expires
            && now <= expires + Skew
            && (!token.Payload.TryGetProperty("nbf", out _) || now >= token.NotBefore - Skew);
    }

    private async ValueTask<JsonWebKey?> FindKeyAsync(
        OpenIdKeys source, TokenClaims token, CancellationToken cancellationToken)
    {
        if (token.KeyId is not { } keyId || !Algorithms.Contains(token.Algorithm)) return null;
        var metadata = await source.GetAsync(keyId, cancellationToken) ?? throw new KeysUnavailableException();
        var key = metadata.JsonWebKeySet.Keys.FirstOrDefault(one => one.Kid == keyId);
        return key is not null && await IsSignedAsync(token, key, metadata) ? key : null;
    }

    // The claims were checked above, against our clock; what is left for the library is the signature.
    private async Task<bool> IsSignedAsync(TokenClaims token, JsonWebKey key, OpenIdConnectConfiguration metadata)
    {
        var result = await _handler.ValidateTokenAsync(token.Token, new TokenValidationParameters
        {
            ValidAlgorithms = Algorithms.Intersect(metadata.IdTokenSigningAlgValuesSupported),
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidIssuer = token.Issuer,
            ValidAudience = _bot.MicrosoftAppId,
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
