using System.Net.WebSockets;
using BackPainBot.Channels.DirectLine.Lines;
using BackPainBot.Channels.Turns;
using BackPainBot.Storage;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>One client's socket: sends what the log has, and hears only whether the client is still there.</summary>
internal sealed class ActivitySocket(WebSocket socket, LineReader reader, Func<Task> lastTurns, TimeProvider clock)
{
    private const int MaxHeardBytes = 4096;
    private const int MaxHeardPerMinute = 120;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Who takes longer for a frame comes back when it can.</summary>
    private static readonly TimeSpan SendTime = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LastTurnsTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(2);

    public static bool IsCut(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or TimeoutException or IOException or ObjectDisposedException;

    /// <summary>Runs until the client leaves, the conversation ends or the host stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var hearing = HearAsync(ending);
        try
        {
            await SendUntilAsync(ending.Token);
            if (stopping.IsCancellationRequested) await SendLastAsync();
            await GoodbyeAsync(stopping.IsCancellationRequested);
            await hearing.WaitAsync(GoodbyeTime, CancellationToken.None);
        }
        finally
        {
            // Frees whoever still reads or writes; nothing happens to a socket that is closed.
            socket.Abort();
            await hearing;
        }
    }

    private async Task SendUntilAsync(CancellationToken ending)
    {
        try
        {
            while (await reader.WaitAsync(ending) is { } batch) await SendAsync(batch);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Said with a close frame, not by cutting the line.
        }
    }

    // The host stops: what the bot is about to say should still arrive.
    private async Task SendLastAsync()
    {
        await Task.WhenAny(lastTurns(), Task.Delay(LastTurnsTime, CancellationToken.None));
        try
        {
            if (await reader.ReadAsync(CancellationToken.None) is { Activities.Count: > 0 } rest) await SendAsync(rest);
        }
        catch (Exception exception) when (StoreFailures.IsOne(exception))
        {
            // The client comes back for it.
        }
    }

    private async Task SendAsync(LineBatch batch)
    {
        using var patience = new CancellationTokenSource(SendTime, clock);
        await socket.SendAsync(batch.ToUtf8(), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        reader.MoveBehind(batch);
    }

    private async Task GoodbyeAsync(bool hostStops)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var patience = new CancellationTokenSource(GoodbyeTime);
        await socket.CloseOutputAsync(
            hostStops ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, patience.Token);
    }

    // Clients send empty frames to see whether the line holds. Who sends much more is shown out.
    private async Task HearAsync(CancellationTokenSource ending)
    {
        var buffer = new byte[MaxHeardBytes];
        var (since, frames) = (clock.GetTimestamp(), 0);
        try
        {
            ValueWebSocketReceiveResult heard;
            do
            {
                heard = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (clock.GetElapsedTime(since) > Minute) (since, frames) = (clock.GetTimestamp(), 0);
                if (!heard.EndOfMessage || ++frames > MaxHeardPerMinute) await ending.CancelAsync();
            }
            while (heard.MessageType != WebSocketMessageType.Close);
        }
        catch (Exception exception) when (IsCut(exception))
        {
            // Nobody is there any more.
        }

        await ending.CancelAsync();
    }
}
