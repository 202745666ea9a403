namespace BackPainBot.Conversations.Client;

/// <summary>A way to talk to the bot.</summary>
public interface IChat
{
    /// <summary>Begins, and waits for what the bot says to it.</summary>
    Task<IReadOnlyList<Reply>> OpenAsync();

    /// <summary>Sends a message and waits for what the bot says to it.</summary>
    Task<IReadOnlyList<Reply>> SayAsync(string text);
}
