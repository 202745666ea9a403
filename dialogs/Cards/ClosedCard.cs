namespace BackPainBot.Dialogs;

/// <summary>What takes the place of a card that can no longer be answered: its question without buttons.</summary>
internal static class ClosedCard
{
    /// <param name="content">The words.</param>
    /// <param name="id">The id of the message with the card; null where the channel does not tell, and nothing can be replaced.</param>
    /// <param name="question">The question, as it was asked.</param>
    /// <param name="answer">What was chosen or written; null where the card was not answered.</param>
    public static Message? Of(ConversationContent content, string? id, string question, string? answer) => string.IsNullOrEmpty(id)
        ? null
        : new(answer is null ? content.Text(Say.CardClosed, question) : content.Text(Say.CardAnswered, question, Quoted.Of(answer))) { Replaces = id };
}
