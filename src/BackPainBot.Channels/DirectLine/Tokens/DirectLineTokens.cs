using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Channels.DirectLine.Tokens;

/// <summary>Makes and reads tokens. Clients read the user's id in them, so they are JWTs.</summary>
internal sealed class DirectLineTokens(IOptions<DirectLineOptions> options, SigningKey key, TimeProvider clock)
{
    private const string Issuer = "backpainbot";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private static readonly TimeSpan StreamLife = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 4096 };

    /// <summary>How long a conversation's token is good for.</summary>
    public TimeSpan Life { get; } = TimeSpan.FromMinutes(options.Value.TokenMinutes);

    /// <summary>How long a user can come back after a resume key was given.</summary>
    public TimeSpan ResumeLife { get; } = TimeSpan.FromDays(options.Value.ResumeDays);

    public string Issue(string conversation, string user, TokenUse use) => Sign(
        use,
        use == TokenUse.Stream ? StreamLife : Life,
        new Dictionary<string, object> { [ConversationClaim] = conversation, [UserClaim] = user });

    /// <summary>Makes a key with which the user comes back, in a conversation to come.</summary>
    public string IssueResumeKey(string user) =>
        Sign(TokenUse.Resume, ResumeLife, new Dictionary<string, object> { [UserClaim] = user });

    /// <returns>What the token says, also when it has expired; null if it is none of ours.</returns>
    public async ValueTask<DirectLineToken?> ReadAsync(string? token, TokenUse use) =>
        await VerifyAsync(token, use) is { } jwt
        && jwt.TryGetPayloadValue(ConversationClaim, out string conversation)
        && jwt.TryGetPayloadValue(UserClaim, out string user)
            ? new DirectLineToken(conversation, user, jwt.ValidTo)
            : null;

    /// <returns>Who comes back with the key, and since when they could; null if it has expired or is none of ours.</returns>
    public async ValueTask<(string User, DateTimeOffset IssuedAt)?> ReadResumeKeyAsync(string? resumeKey) =>
        await VerifyAsync(resumeKey, TokenUse.Resume) is { } jwt
        && jwt.ValidTo > clock.GetUtcNow()
        && jwt.TryGetPayloadValue(UserClaim, out string user)
            ? (user, jwt.IssuedAt)
            : null;

    public bool HasExpired(DirectLineToken token) => token.Expires <= clock.GetUtcNow();

    private string Sign(TokenUse use, TimeSpan life, Dictionary<string, object> claims)
    {
        var now = clock.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AudienceOf(use),
            IssuedAt = now.UtcDateTime,
            Expires = (now + life).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key.Value, SecurityAlgorithms.HmacSha256),
        });
    }

    private async ValueTask<JsonWebToken?> VerifyAsync(string? token, TokenUse use)
    {
        if (string.IsNullOrEmpty(token)) return null;
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = AudienceOf(use),
            IssuerSigningKey = key.Value,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],

            // Who asks for it has to tell an expired token from a bad one.
            ValidateLifetime = false,
        });
        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    private static string AudienceOf(TokenUse use) => use switch
    {
        TokenUse.Stream => "directline/stream",
        TokenUse.Resume => "directline/resume",
        _ => "directline",
    };
}
