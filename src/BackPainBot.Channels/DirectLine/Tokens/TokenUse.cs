namespace BackPainBot.Channels.DirectLine.Tokens;

/// <summary>What a token is for. One is no good for the other.</summary>
internal enum TokenUse
{
    /// <summary>Everything that a client asks for.</summary>
    Conversation,

    /// <summary>Opening the socket; it stands in an address, so it is short-lived.</summary>
    Stream,

    /// <summary>Coming back as the same user, in a conversation to come. It names no conversation and opens none.</summary>
    Resume,
}
