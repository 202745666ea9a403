using System.Net.Sockets;
using System.Text;

namespace BackPainBot.Tests.Edge;

/// <summary>A client that says to the byte what it wants, as slowly as it likes.</summary>
internal sealed class RawClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public static async Task<RawClient> ConnectAsync(Uri address, int? receiveBuffer = null)
    {
        var client = new RawClient();
        if (receiveBuffer is { } size) client._socket.ReceiveBufferSize = size;
        await client._socket.ConnectAsync(address.Host, address.Port);
        return client;
    }

    public async Task SayAsync(string text) => await _socket.SendAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>Says one thing again and again until the server will not hear it any more.</summary>
    public async Task SayUntilCutAsync(string text, TimeSpan pause)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                await _socket.SendAsync(Encoding.ASCII.GetBytes(text), patience.Token);
                await Task.Delay(pause, patience.Token);
            }
        }
        catch (SocketException)
        {
            // Cut.
        }
    }

    /// <summary>Hears what the server says until it hangs up.</summary>
    public async Task<string> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var heard = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await _socket.ReceiveAsync(buffer, patience.Token) is var count and > 0) heard.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        catch (SocketException)
        {
            // Cut.
        }

        return heard.ToString();
    }

    public void Dispose() => _socket.Dispose();
}
