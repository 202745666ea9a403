namespace BackPainBot.Channels.Outbox;

/// <summary>Something was to be sent where nothing of the bot's may go. Nothing was.</summary>
public sealed class UntrustedDestinationException(string message) : HttpRequestException(message)
{
    /// <summary>Whether that is what went wrong, whoever has wrapped it on the way.</summary>
    public static bool IsCauseOf(Exception? exception) =>
        exception is UntrustedDestinationException || (exception is not null && IsCauseOf(exception.InnerException));
}
