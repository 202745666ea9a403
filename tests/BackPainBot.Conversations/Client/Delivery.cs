namespace BackPainBot.Conversations.Client;

/// <summary>How the bot's replies reach the client.</summary>
public enum Delivery
{
    /// <summary>The bot calls the client's connector; what the Emulator does unless told otherwise.</summary>
    Callback,

    /// <summary>The replies are the body of the response.</summary>
    ExpectReplies,
}
