namespace BackPainBot.Durability.Checking;

/// <summary>A promise that was not kept.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Number">Of which message; 0 where that is not known.</param>
internal sealed record Violation(ViolationKind Kind, string Conversation, int Number = 0);

/// <summary>What can go wrong.</summary>
internal enum ViolationKind
{
    /// <summary>A message was sent again and again, and never acknowledged.</summary>
    NeverAcknowledged,

    /// <summary>The bot found fault with a message.</summary>
    Refused,

    /// <summary>An acknowledged message has no effect.</summary>
    LostEffect,

    /// <summary>A message has its effect twice.</summary>
    DoubledEffect,

    /// <summary>There is an effect of a message that nobody sent.</summary>
    UnknownEffect,

    /// <summary>A message took effect before one that was acknowledged before it was sent.</summary>
    OutOfOrder,

    /// <summary>What the bot keeps of a user misses messages that took effect, or has more.</summary>
    WrongCount,

    /// <summary>A reply came to another conversation than the one that it answers.</summary>
    ForeignReply,

    /// <summary>A reply tells of effects that are not those of the end: it was made from state that was later lost.</summary>
    WrongReply,

    /// <summary>A reply to a message that took effect never came.</summary>
    LostReply,

    /// <summary>A reply came before one that had to be sent first.</summary>
    ReplyOutOfOrder,

    /// <summary>A reply came more often than it may.</summary>
    TooManyRepeats,
}
