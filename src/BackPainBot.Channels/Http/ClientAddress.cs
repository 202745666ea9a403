using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Http;

/// <summary>Who asks, as far as the address tells.</summary>
public static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>A household has one address of the old kind, and of the new kind all those with the same first half.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
