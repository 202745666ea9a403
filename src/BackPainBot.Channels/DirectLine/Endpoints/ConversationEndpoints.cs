using BackPainBot.Channels.DirectLine.Lines;
using BackPainBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Beginning a conversation and coming back to it.</summary>
internal static class ConversationEndpoints
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxLocaleLength = 35;

    /// <summary>Opens the token's conversation. Who the user is stands in the token, whatever the body says.</summary>
    public static async Task<IResult> StartAsync(
        HttpContext context, LineTurns turns, ConversationAnswers answers)
    {
        var body = await RequestBody.TryReadAsync(context.Request, MaxBodyBytes, context.RequestAborted);
        if (body is null) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var json = body.Length == 0 ? null : StrictJson.TryParse(body);
        if (json is null && body.Length > 0) return Results.StatusCode(StatusCodes.Status400BadRequest);

        var locale = json?.RootElement.TextAt("locale");
        var isNew = await turns.StartAsync(context.Token(), locale?.Length <= MaxLocaleLength ? locale : null, context.RequestAborted);
        return AnswersJson.Answer(
            answers.Opened(context, watermark: null), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Opens the token's conversation again, from where the client knows it.</summary>
    public static async Task<IResult> ReconnectAsync(
        string? watermark, HttpContext context, LineTurns turns, ConversationAnswers answers)
    {
        await turns.StartAsync(context.Token(), locale: null, context.RequestAborted);
        return AnswersJson.Answer(answers.Opened(context, watermark));
    }
}
