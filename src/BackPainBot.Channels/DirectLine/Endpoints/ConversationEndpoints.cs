using BackPainBot.Channels.DirectLine.Conversations;
using BackPainBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Beginning a conversation and coming back to it.</summary>
internal static class ConversationEndpoints
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxLocaleLength = 35;
    private static readonly TimeSpan WhenFull = TimeSpan.FromMinutes(1);

    /// <summary>Opens the token's conversation. Who the user is stands in the token, whatever the body says.</summary>
    public static async Task<IResult> StartAsync(
        HttpContext context, OpenConversations conversations, DirectLineTurns turns, ConversationAnswers answers)
    {
        var body = await RequestBody.TryReadAsync(context.Request, MaxBodyBytes, context.RequestAborted);
        if (body is null) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var json = body.Length == 0 ? null : StrictJson.TryParse(body);
        if (json is null && body.Length > 0) return Results.StatusCode(StatusCodes.Status400BadRequest);

        var token = context.Token();
        if (!conversations.HasRoomFor(token.Conversation)) return new TooMany(WhenFull);
        if (conversations.Find(token.Conversation) is not { } conversation) return Results.StatusCode(StatusCodes.Status404NotFound);
        var locale = json?.RootElement.TextAt("locale");
        var isNew = turns.Start(conversation, token, locale?.Length <= MaxLocaleLength ? locale : null);
        return AnswersJson.Answer(
            answers.Opened(context, watermark: null), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Opens the token's conversation again, from where the client knows it.</summary>
    public static IResult Reconnect(
        string? watermark, HttpContext context, OpenConversations conversations, DirectLineTurns turns, ConversationAnswers answers)
    {
        if (conversations.Find(context.Token().Conversation) is not { } conversation) return Results.StatusCode(StatusCodes.Status404NotFound);
        turns.Start(conversation, context.Token(), locale: null);
        return AnswersJson.Answer(answers.Opened(context, watermark));
    }
}
