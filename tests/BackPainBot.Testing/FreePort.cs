using System.Net;
using System.Net.Sockets;

namespace BackPainBot.Testing;

/// <summary>Finds a port for a server that is stopped and started again.</summary>
internal static class FreePort
{
    /// <summary>Finds one below those that the system gives to clients, of which one could take it in between.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(20000, 32000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: try another.
            }
        }
    }
}
