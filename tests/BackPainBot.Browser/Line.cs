using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BackPainBot.Browser;

/// <summary>The line between browser and host, which can be cut, and can be one that lets no socket through.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _open = [];
    private readonly int _hostPort;
    private readonly bool _takesSockets;
    private readonly Task _accepting;
    private volatile bool _isCut;

    public Line(int hostPort, bool takesSockets = true)
    {
        _hostPort = hostPort;
        _takesSockets = takesSockets;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Ends what is open, and lets nothing through until it is mended.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var client in _open.Keys) client.Dispose();
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var host = new TcpClient();
        using (browser)
        {
            _open.TryAdd(browser, true);
            try
            {
                if (_isCut) return;
                await host.ConnectAsync(IPAddress.Loopback, _hostPort);
                await Task.WhenAny(CopyAsync(browser, host, looksForUpgrade: !_takesSockets), CopyAsync(host, browser, looksForUpgrade: false));
            }
            catch (SocketException)
            {
                // The host is down, as far as the browser can tell.
            }
            finally
            {
                _open.TryRemove(browser, out _);
            }
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to, bool looksForUpgrade)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                if (looksForUpgrade && Encoding.Latin1.GetString(buffer, 0, count).Contains("Upgrade: websocket", StringComparison.OrdinalIgnoreCase)) return;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }
}
