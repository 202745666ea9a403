using System.Net;
using System.Net.Http.Headers;

namespace BackPainBot.Channels.Outbox;

/// <summary>A channel's answer to a reply that it did not take.</summary>
internal sealed class RefusedSendException(HttpStatusCode status, RetryConditionHeaderValue? retryAfter = null)
    : HttpRequestException($"The channel answered {(int)status}.", null, status)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>How long the channel wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        var wait = retryAfter?.Delta ?? retryAfter?.Date - now;
        return wait is not { } time ? null : time > Longest ? Longest : time > TimeSpan.Zero ? time : TimeSpan.Zero;
    }
}
