namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>What there can be too much of.</summary>
internal enum Limit
{
    /// <summary>Activities and uploads of one conversation, and of one user.</summary>
    Messages,

    /// <summary>Tokens for one address.</summary>
    Tokens,

    /// <summary>Conversations that one address begins.</summary>
    Conversations,
}
