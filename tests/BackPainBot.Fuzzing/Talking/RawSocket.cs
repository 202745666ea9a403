using System.Net.Sockets;
using System.Text;

namespace BackPainBot.Fuzzing.Talking;

/// <summary>Opens a WebSocket by hand and sends bytes that need not be frames.</summary>
internal static class RawSocket
{
    /// <summary>How long to listen for what still comes: nothing need come.</summary>
    private static readonly TimeSpan Listening = TimeSpan.FromMilliseconds(30);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Opens the socket, sends each text's characters as bytes, and hangs up.</summary>
    /// <returns>What came back, the handshake included.</returns>
    public static async Task<string> TalkAsync(Uri host, string path, IEnumerable<string> sent)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Host, host.Port);
        var stream = client.GetStream();
        var heard = new StringBuilder();
        try
        {
            var shake = $"GET {path.ReplaceLineEndings("")} HTTP/1.1\r\nHost: {host.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n";
            await stream.WriteAsync(Encoding.Latin1.GetBytes(shake));
            await ReadAsync(Patience);
            foreach (var bytes in sent) await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));
            await ReadAsync(Listening);
        }
        catch (IOException)
        {
            // The server has hung up.
        }

        return heard.ToString();

        async Task ReadAsync(TimeSpan time)
        {
            var buffer = new byte[64 * 1024];
            using var patience = new CancellationTokenSource(time);
            try
            {
                heard.Append(Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, patience.Token)));
            }
            catch (OperationCanceledException)
            {
                // Nothing came.
            }
        }
    }
}
