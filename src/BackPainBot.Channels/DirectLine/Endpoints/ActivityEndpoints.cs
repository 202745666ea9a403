using BackPainBot.Channels.DirectLine.Conversations;
using BackPainBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Saying something, and reading what was said.</summary>
internal static class ActivityEndpoints
{
    public static IResult Read(string? watermark, HttpContext context, OpenConversations conversations) =>
        conversations.Find(context.Token().Conversation) is { } conversation
            ? Results.Bytes(conversation.Log.ReadAfter(watermark).ToUtf8(), "application/json; charset=utf-8")
            : Results.StatusCode(StatusCodes.Status404NotFound);

    public static async Task<IResult> PostAsync(
        HttpContext context,
        OpenConversations conversations,
        DirectLineTurns turns,
        IOptions<DirectLineOptions> options,
        IHostApplicationLifetime lifetime)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (!RequestBody.IsPlainJson(context.Request)) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var body = await RequestBody.TryReadAsync(context.Request, options.Value.MaxMessageBytes, context.RequestAborted);
        if (body is null) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (PostedActivity.TryRead(body, context.Token()) is not { } activity) return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (conversations.Find(context.Token().Conversation) is not { } conversation) return Results.StatusCode(StatusCodes.Status404NotFound);
        turns.Post(conversation, activity);
        return AnswersJson.Answer(new IdAnswer(activity.Id));
    }
}
