using BackPainBot.Channels.DirectLine.Tokens;
using BackPainBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>New tokens, for other servers and for those who hold one.</summary>
internal static class TokenEndpoints
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxUserLength = 128;

    /// <summary>A token for a conversation to come, for a user whom the caller may name.</summary>
    public static async Task<IResult> GenerateAsync(HttpContext context, DirectLineTokens tokens)
    {
        var body = await RequestBody.TryReadAsync(context.Request, MaxBodyBytes, context.RequestAborted);
        if (body is null) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!TryReadUser(body, out var user)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        return Issue(tokens, DirectLineIds.NewConversation(), user ?? DirectLineIds.NewUser());
    }

    public static IResult Refresh(HttpContext context, DirectLineTokens tokens)
    {
        var token = context.Token();
        return Issue(tokens, token.Conversation, token.User);
    }

    private static IResult Issue(DirectLineTokens tokens, string conversation, string user) => AnswersJson.Answer(
        new TokenAnswer(conversation, tokens.Issue(conversation, user, TokenUse.Conversation), (int)tokens.Life.TotalSeconds));

    private static bool TryReadUser(byte[] body, out string? user)
    {
        user = null;
        if (body.Length == 0) return true;
        using var json = StrictJson.TryParse(body);
        if (json is null) return false;
        user = json.RootElement.TextAt("user", "id");
        return user is null || (user.Length <= MaxUserLength && user.StartsWith(DirectLineIds.UserPrefix, StringComparison.Ordinal));
    }
}
