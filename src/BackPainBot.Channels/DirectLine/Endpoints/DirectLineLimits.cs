using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>Counts what is asked for, a minute at a time.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _messages = PerMinute(options.Value.MessagesPerMinute);
    private readonly PartitionedRateLimiter<string> _tokens = PerMinute(options.Value.TokensPerMinute);

    public bool Allow(Limit limit, HttpContext context, out TimeSpan retryAfter)
    {
        using var lease = limit == Limit.Messages
            ? _messages.AttemptAcquire(context.Token().Conversation)
            : _tokens.AttemptAcquire(AddressOf(context.Connection.RemoteIpAddress));
        lease.TryGetMetadata(MetadataName.RetryAfter, out retryAfter);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _messages.Dispose();
        _tokens.Dispose();
    }

    // A household has one address of the old kind, and of the new kind all those with the same first half.
    private static string AddressOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static PartitionedRateLimiter<string> PerMinute(int permits) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }));
}
