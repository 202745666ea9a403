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
/// key that <see cref="GiveResumeKey"/> gave, <c>{"resume":"…"}</c>.
/// </summary>
internal static class PageToken
{
    private const int MaxBodyBytes = 16 * 1024;

    public static async Task<IResult> GiveAsync(
        HttpContext context,
        AzureDirectLine azure,
        DirectLineTokens tokens,
        ILineStore lines,
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
            resumed = new DirectLineToken(DirectLineIds.NewConversation(), await UserAsync(tokens, json), default);
        return AnswersJson.Answer(new PageTokenAnswer(
            resumed.Conversation,
            tokens.Issue(resumed.Conversation, resumed.User, TokenUse.Conversation),
            (int)tokens.Life.TotalSeconds,
            resumed.User));
    }

    /// <summary>Gives the page of somebody who agreed to be remembered what brings that user back.</summary>
    public static IResult GiveResumeKey(HttpContext context, DirectLineTokens tokens) => AnswersJson.Answer(
        new ResumeAnswer(tokens.IssueResumeKey(context.Token().User), (int)tokens.ResumeLife.TotalSeconds));

    private static async ValueTask<string> UserAsync(DirectLineTokens tokens, JsonDocument? json) =>
        await tokens.ReadResumeKeyAsync(json?.RootElement.TextAt("resume")) ?? DirectLineIds.NewUser();
}
