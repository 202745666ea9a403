using BackPainBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Gate;

/// <summary>
/// How often somebody may come. A channel sends the messages of all its users from few addresses, so those who are known are
/// counted by conversation and by user, and only strangers by address.
/// </summary>
internal sealed class GateLimits(IOptions<GateOptions> options) : IDisposable
{
    private readonly PerMinute _conversations = new(options.Value.MessagesPerMinute);
    private readonly PerMinute _users = new(options.Value.UserMessagesPerMinute);
    private readonly PerMinute _strangers = new(options.Value.StrangersPerMinute);

    public bool Allow(ActivityEnvelope activity, out TimeSpan retryAfter)
    {
        var channel = $"{activity.ChannelId}\n{(activity.Tenants is [var tenant, ..] ? tenant : "")}\n";
        return _conversations.Allow(channel + activity.Conversation, out retryAfter)
            && _users.Allow(channel + activity.User, out retryAfter);
    }

    public bool AllowStranger(HttpContext context, out TimeSpan retryAfter) => _strangers.Allow(ClientAddress.Of(context), out retryAfter);

    public void Dispose()
    {
        _conversations.Dispose();
        _users.Dispose();
        _strangers.Dispose();
    }
}
