namespace BackPainBot.Channels.Outbox;

/// <summary>What became of a reply.</summary>
/// <param name="Outcome">What is known of it.</param>
/// <param name="RetryAfter">How long the channel wants to be left alone, where it says so.</param>
internal readonly record struct SendResult(SendOutcome Outcome, TimeSpan? RetryAfter = null);

/// <summary>What is known of a reply after a send.</summary>
internal enum SendOutcome
{
    /// <summary>The channel has it.</summary>
    Delivered,

    /// <summary>The channel cannot have it: sending again is safe.</summary>
    NotSent,

    /// <summary>The channel may have it: sending again may show it twice.</summary>
    Unknown,

    /// <summary>The channel will not have it, however often it is sent.</summary>
    Refused,

    /// <summary>Nothing may be sent there, whatever it is.</summary>
    Untrusted,

    /// <summary>The bot is not in the conversation any more, or is silenced there: no reply will be taken.</summary>
    Closed,
}
