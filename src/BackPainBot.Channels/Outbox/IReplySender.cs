using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Outbox;

/// <summary>
/// Hands one reply to its channel: a reply with an id takes the place of that message, or with type
/// <c>messageDelete</c> takes it away.
/// </summary>
public interface IReplySender
{
    /// <summary>Sends the reply, and tells what is known of its fate; throws nothing of the channel's.</summary>
    Task<SendOutcome> SendAsync(ITurnContext turnContext, Activity reply, CancellationToken cancellationToken);
}

/// <summary>What is known of a reply after a send.</summary>
public enum SendOutcome
{
    /// <summary>The channel has it.</summary>
    Delivered,

    /// <summary>The channel cannot have it: sending again is safe.</summary>
    NotSent,

    /// <summary>The channel may have it: sending again may show it twice.</summary>
    Unknown,

    /// <summary>The channel will not have it, however often it is sent.</summary>
    Refused,
}
