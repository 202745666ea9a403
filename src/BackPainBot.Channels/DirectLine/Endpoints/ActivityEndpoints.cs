using BackPainBot.Channels.DirectLine.Lines;
using BackPainBot.Channels.Http;
using BackPainBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Saying something, and reading what was said.</summary>
internal static class ActivityEndpoints
{
    public static async Task<IResult> ReadAsync(string? watermark, HttpContext context, ILineStore lines) =>
        await lines.ReadAsync(context.Token().Line, LogJson.PositionOf(watermark), context.RequestAborted) is { } batch
            ? Results.Bytes(batch.ToUtf8(), "application/json; charset=utf-8")
            : Results.StatusCode(StatusCodes.Status404NotFound);

    public static async Task<IResult> PostAsync(HttpContext context, LineTurns turns, IOptions<DirectLineOptions> options)
    {
        if (!RequestBody.IsPlainJson(context.Request)) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var body = await RequestBody.TryReadAsync(context.Request, options.Value.MaxMessageBytes, context.RequestAborted);
        if (body is null) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (PostedActivity.TryRead(body, context.Token()) is not { } activity) return Results.StatusCode(StatusCodes.Status400BadRequest);
        return await AnswerAsync(context, turns, activity);
    }

    /// <summary>Stores what was posted, and answers with its id.</summary>
    public static async Task<IResult> AnswerAsync(HttpContext context, LineTurns turns, Activity activity) =>
        await turns.PostAsync(context.Token(), activity) is { } id
            ? AnswersJson.Answer(new IdAnswer(id))
            : Results.StatusCode(StatusCodes.Status404NotFound);
}
