namespace BackPainBot.Storage;

/// <summary>Keeps what a turn must not lose: state, the ledger of turns already taken in, and the outbox.</summary>
public interface ITurnStore
{
    /// <summary>Waits until the conversation has no other turn, then begins one.</summary>
    ValueTask<ITurn> BeginAsync(TurnKey key, CancellationToken cancellationToken);

    /// <summary>Finds the conversations with undelivered replies, those of an earlier run included.</summary>
    ValueTask<IReadOnlyCollection<ConversationKey>> FindUndeliveredAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Waits until nobody else sends in the conversation, then takes its undelivered replies, in order. Each counts
    /// as sent with unknown outcome until it is settled, also if the process dies.
    /// </summary>
    ValueTask<IOutboxLease> TakeOutboxAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Succeeds if the store can be written.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    ValueTask CheckAsync(CancellationToken cancellationToken);
}
