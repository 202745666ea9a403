using System.Net;
using System.Net.Sockets;
using BackPainBot.Channels.Outbox;
using Microsoft.Extensions.Options;

namespace BackPainBot.Bot;

/// <summary>
/// Connects to public addresses only, whatever a trusted name resolves to: to the address that was looked at, which no
/// second look-up can change. In Development also to this machine.
/// </summary>
internal sealed class PublicConnections(IOptions<BotOptions> bot, IHostEnvironment environment)
{
    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");

    /// <summary>How networks without the old addresses reach them; the last four bytes are one of those.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    // Of this machine, its network or nobody; several to one; and tunnels, which could end anywhere.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private readonly TrustedIssuers _issuers = TrustedIssuers.Of(bot.Value);

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (Translated.Contains(address)) address = new IPAddress(address.GetAddressBytes().AsSpan(12));
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalIPv6.Contains(address)) return false;
        return !NotPublic.Any(network => network.Contains(address));
    }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var addresses = IsOperatorsChoice(context) ? found : [.. found.Where(MayBeReached)];
        if (addresses.Length == 0) throw new UntrustedDestinationException("The host has no public address.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayBeReached(IPAddress address) =>
        IsPublic(address) || (environment.IsDevelopment() && IPAddress.IsLoopback(address));

    /// <summary>
    /// An operator may put keys, and the proxy through which the program reaches the world (HTTPS_PROXY), wherever they like.
    /// Behind a proxy it is that which resolves names: that a name is trusted was checked before, and that it leads to no
    /// private address is then the proxy's to see to.
    /// </summary>
    private bool IsOperatorsChoice(SocketsHttpConnectionContext context)
    {
        var request = context.InitialRequestMessage;
        var isToProxy = request.Method == HttpMethod.Connect
            || request.RequestUri?.IdnHost != context.DnsEndPoint.Host
            || request.RequestUri.Port != context.DnsEndPoint.Port;
        return isToProxy || _issuers.PublishAt(request.RequestUri!);
    }
}
