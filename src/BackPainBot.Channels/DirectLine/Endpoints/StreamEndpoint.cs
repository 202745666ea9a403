using BackPainBot.Channels.DirectLine.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>What is said, as it is said, over a socket.</summary>
internal static class StreamEndpoint
{
    public static async Task<IResult> OpenAsync(
        string? watermark,
        HttpContext context,
        OpenConversations conversations,
        Origins origins,
        IHostApplicationLifetime lifetime,
        TimeProvider clock,
        ILogger<ActivitySocket> logger)
    {
        if (!context.WebSockets.IsWebSocketRequest) return Results.StatusCode(StatusCodes.Status400BadRequest);

        // Browsers let any page open a socket, so what holds for requests is checked here.
        if (!origins.IsAllowed(context.Request)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (conversations.Find(context.Token().Conversation) is not { } conversation) return Results.StatusCode(StatusCodes.Status404NotFound);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        conversation.AddReader();
        try
        {
            await new ActivitySocket(socket, conversation, clock).RunAsync(watermark, lifetime.ApplicationStopping);
        }
        catch (Exception exception) when (ActivitySocket.IsCut(exception))
        {
            Log.StreamCut(logger, conversation.Id, exception.GetType().Name);
        }
        finally
        {
            conversation.RemoveReader();

            // Its idle time begins now.
            conversations.Find(conversation.Id);
        }

        return Results.Empty;
    }
}
