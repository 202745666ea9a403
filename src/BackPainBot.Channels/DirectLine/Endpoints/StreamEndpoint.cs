using BackPainBot.Channels.DirectLine.Lines;
using BackPainBot.Channels.Turns;
using BackPainBot.Storage;
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
        ILineStore lines,
        LineRunner runner,
        OpenSockets sockets,
        Origins origins,
        IHostApplicationLifetime lifetime,
        TimeProvider clock,
        ILogger<ActivitySocket> logger)
    {
        if (!context.WebSockets.IsWebSocketRequest) return Results.StatusCode(StatusCodes.Status400BadRequest);

        // Browsers let any page open a socket, so what holds for requests is checked here.
        if (!origins.IsAllowed(context.Request)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var line = context.Token().Line;
        var reader = new LineReader(lines, line, LogJson.PositionOf(watermark), StoreFailures.Retries(clock));

        // The client asks again in a few seconds.
        if (!sockets.TryAdd(line)) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await new ActivitySocket(socket, reader, () => runner.WaitAsync(line), clock).RunAsync(lifetime.ApplicationStopping);
        }
        catch (Exception exception) when (ActivitySocket.IsCut(exception))
        {
            Log.StreamCut(logger, line.Conversation, exception.GetType().Name);
        }
        finally
        {
            sockets.Remove(line);
        }

        return Results.Empty;
    }
}
