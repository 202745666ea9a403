using BackPainBot.Channels.DirectLine.Lines;
using BackPainBot.Channels.DirectLine.Tokens;
using BackPainBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>What must hold before an endpoint is reached.</summary>
internal static class EndpointChecks
{
    private static readonly TimeSpan WhenFull = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The caller holds a token, for the conversation that the address names. Clients give up for good on 403, so that
    /// is said of an expired token and of nothing else.
    /// </summary>
    public static RouteHandlerBuilder NeedsToken(this RouteHandlerBuilder endpoint, TokenUse use = TokenUse.Conversation) =>
        endpoint.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var tokens = context.RequestServices.GetRequiredService<DirectLineTokens>();
            var text = use == TokenUse.Stream ? context.Request.Query["t"].ToString() : Bearer.Of(context.Request);
            if (await tokens.ReadAsync(text, use) is not { } token) return Results.StatusCode(StatusCodes.Status401Unauthorized);
            if (tokens.HasExpired(token)) return Results.StatusCode(StatusCodes.Status403Forbidden);

            var isForAnother = context.Request.RouteValues["id"] is string id && id != token.Conversation;
            if (isForAnother) return Results.StatusCode(StatusCodes.Status404NotFound);
            var line = await context.RequestServices.GetRequiredService<ILineStore>().FindAsync(token.Line, context.RequestAborted);
            if (line is { HasEnded: true }) return Results.StatusCode(StatusCodes.Status404NotFound);
            context.Features.Set(token);
            context.Features.Set(line);
            return await next(invocation);
        });

    /// <summary>The token's conversation goes on, or there is room for one more: every way to begin one is through here.</summary>
    public static RouteHandlerBuilder NeedsRoom(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (invocation, next) =>
    {
        var context = invocation.HttpContext;
        var turns = context.RequestServices.GetRequiredService<LineTurns>();
        return context.HasBegun() || await turns.HasRoomAsync(context.RequestAborted) ? await next(invocation) : new TooMany(WhenFull);
    });

    /// <summary>The caller knows the secret of <c>tokens/generate</c>. Without one configured there is no such thing.</summary>
    public static void NeedsGenerateSecret(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((invocation, next) =>
    {
        var context = invocation.HttpContext;
        var secret = context.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.GenerateSecret;
        if (secret.Length == 0) return Refuse(StatusCodes.Status404NotFound);
        return Bearer.Is(context.Request, secret) ? next(invocation) : Refuse(StatusCodes.Status401Unauthorized);
    });

    /// <summary>The caller has not asked too often.</summary>
    public static void Limited(this RouteHandlerBuilder endpoint, Limit limit) => endpoint.AddEndpointFilter((invocation, next) =>
    {
        var limits = invocation.HttpContext.RequestServices.GetRequiredService<DirectLineLimits>();
        return limits.Allow(limit, invocation.HttpContext, out var retryAfter)
            ? next(invocation)
            : ValueTask.FromResult<object?>(new TooMany(retryAfter));
    });

    /// <summary>What the caller's token says.</summary>
    /// <exception cref="InvalidOperationException">The endpoint needs none.</exception>
    public static DirectLineToken Token(this HttpContext context) => context.Features.Get<DirectLineToken>()
        ?? throw new InvalidOperationException("This endpoint is reached without a token.");

    /// <summary>Whether the token's conversation is known.</summary>
    public static bool HasBegun(this HttpContext context) => context.Features.Get<Line>() is not null;

    private static ValueTask<object?> Refuse(int status) => ValueTask.FromResult<object?>(Results.StatusCode(status));
}
