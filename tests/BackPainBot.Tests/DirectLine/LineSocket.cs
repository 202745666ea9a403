using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.DirectLine;

/// <summary>A client's socket, with everything that came over it.</summary>
internal sealed class LineSocket : IDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));

    public ClientWebSocket Socket { get; } = new();

    public List<JsonObject> Received { get; } = [];

    public IEnumerable<string?> Texts => Talk.Texts(Received);

    public string? Watermark { get; private set; }

    public static async Task<LineSocket> OpenAsync(string url, string? origin = null)
    {
        var line = new LineSocket();
        if (origin is not null) line.Socket.Options.SetRequestHeader("Origin", origin);
        await line.Socket.ConnectAsync(new Uri(url), line._patience.Token);
        return line;
    }

    public Task SendAsync(string text) =>
        Socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, _patience.Token);

    /// <summary>Receives until a message of that text is there.</summary>
    public async Task ReceiveUntilAsync(string text)
    {
        while (!Texts.Contains(text)) Assert.True(await ReceiveAsync(), $"Closed before '{text}', after {string.Join(", ", Texts)}.");
    }

    /// <summary>Receives until such an activity is there.</summary>
    public async Task ReceiveUntilAsync(Func<JsonObject, bool> isThere)
    {
        while (!Received.Any(isThere)) Assert.True(await ReceiveAsync(), $"Closed after {string.Join(", ", Texts)}.");
    }

    /// <summary>Receives until the server closes, and returns how it did.</summary>
    public async Task<WebSocketCloseStatus?> ReceiveUntilClosedAsync()
    {
        while (await ReceiveAsync())
        {
        }

        return Socket.CloseStatus;
    }

    public void Dispose()
    {
        Socket.Dispose();
        _patience.Dispose();
    }

    private async Task<bool> ReceiveAsync()
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await Socket.ReceiveAsync(buffer, _patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) return false;
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        var batch = JsonNode.Parse(frame.ToArray())!.AsObject();
        Received.AddRange(Talk.Activities(batch));
        Watermark = (string?)batch["watermark"];
        return true;
    }
}
