using System.Text.Json;
using BackPainBot.Channels.DirectLine.Azure;
using BackPainBot.Channels.DirectLine.Tokens;
using BackPainBot.Channels.Http;
using BackPainBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>
/// Gives the host's own page a token. With an earlier token in the body, <c>{"token":"…"}</c>, it is one for the same
/// conversation, as long as that can be gone on with. Else it is one for a new conversation: of the same user, with the
/// key that <see cref="GiveResumeKeyAsync"/> gave, <c>{"resume":"…"}</c>.
/// </summary>
internal static class PageToken
{
    private const int MaxBodyBytes = 16 * 1024;

    // A key tells the second in which it was given.
    private static readonly TimeSpan KeyPrecision = TimeSpan.FromSeconds(1);

    public static async Task<IResult> GiveAsync(
        HttpContext context,
        AzureDirectLine azure,
        DirectLineTokens tokens,
        ILineStore lines,
        ITurnStore turns,
        IOptions<DirectLineOptions> options,
        TimeProvider clock)
    {
        var body = await RequestBody.TryReadAsync(context.Request, MaxBodyBytes, context.RequestAborted);
        if (body is null) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var json = body.Length == 0 ? null : StrictJson.TryParse(body);
        if (json is null && body.Length > 0) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var earlier = json?.RootElement.TextAt("token");

        if (azure.IsUsed)
        {
            return await azure.TryGetAsync(earlier, context.RequestAborted) is { } given
                ? AnswersJson.Answer(given)
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var resumed = await tokens.ReadAsync(earlier, TokenUse.Conversation);
        var resumable = clock.GetUtcNow() - TimeSpan.FromMinutes(options.Value.ResumeMinutes);
        if (resumed is null || resumed.Expires < resumable || await lines.FindAsync(resumed.Line, context.RequestAborted) is { HasEnded: true })
            resumed = new DirectLineToken(DirectLineIds.NewConversation(), await UserAsync(tokens, turns, json, context.RequestAborted), default);
        return AnswersJson.Answer(new PageTokenAnswer(
            resumed.Conversation,
            tokens.Issue(resumed.Conversation, resumed.User, TokenUse.Conversation),
            (int)tokens.Life.TotalSeconds,
            resumed.User));
    }

    /// <summary>Gives the page of somebody who agreed to be remembered what brings that user back; nobody else, whose page needs none.</summary>
    public static async Task<IResult> GiveResumeKeyAsync(HttpContext context, DirectLineTokens tokens, ITurnStore turns) =>
        await turns.KeptSinceAsync(context.Token().Holder, context.RequestAborted) is null
            ? Results.StatusCode(StatusCodes.Status404NotFound)
            : AnswersJson.Answer(new ResumeAnswer(tokens.IssueResumeKey(context.Token().User), (int)tokens.ResumeLife.TotalSeconds));

    /// <remarks>A key is good for as long as what it was given for is kept: whoever has theirs deleted takes every key back.</remarks>
    private static async ValueTask<string> UserAsync(DirectLineTokens tokens, ITurnStore turns, JsonDocument? json, CancellationToken cancellationToken) =>
        await tokens.ReadResumeKeyAsync(json?.RootElement.TextAt("resume")) is { } key
        && await turns.KeptSinceAsync(DirectLineToken.NameOf(key.User), cancellationToken) is { } since
        && since - key.IssuedAt < KeyPrecision
            ? key.User
            : DirectLineIds.NewUser();
}
