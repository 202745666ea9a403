namespace BackPainBot.Storage;

/// <summary>Keeps what a turn must not lose: state, the ledger of turns already taken in, the outbox and the check-ins.</summary>
/// <exception cref="StoreUnavailableException">Every member: the database fails.</exception>
public interface ITurnStore
{
    /// <summary>Waits until the conversation has no other turn, then begins one.</summary>
    ValueTask<ITurn> BeginAsync(TurnKey key, CancellationToken cancellationToken);

    /// <summary>Finds the conversations with undelivered replies, those of an earlier run included.</summary>
    ValueTask<IReadOnlyCollection<ConversationKey>> FindUndeliveredAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Waits until nobody else sends in the conversation, then takes its undelivered replies, in order.
    /// </summary>
    ValueTask<IOutboxLease> TakeOutboxAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Takes check-ins that are due and that notify, the longest due first. Nobody else is given them for a while; who
    /// carries one out takes it from the user's list.
    /// </summary>
    /// <param name="most">How many at most.</param>
    /// <param name="hold">How long nobody else is given them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<DueCheckIn>> TakeDueAsync(int most, TimeSpan hold, CancellationToken cancellationToken);

    /// <summary>Finds since when something has been kept of a user beyond their conversations.</summary>
    /// <returns>Null where nothing is. What was forgotten, and is kept anew, is kept since then.</returns>
    ValueTask<DateTimeOffset?> KeptSinceAsync(UserKey user, CancellationToken cancellationToken);

    /// <summary>Forgets what nobody has used since a time, and ledger rows that no repeat can reach any more.</summary>
    /// <returns>How many conversations and users were forgotten.</returns>
    ValueTask<int> PruneAsync(DateTimeOffset unusedSince, CancellationToken cancellationToken);

    /// <summary>Succeeds if the store can be written.</summary>
    ValueTask CheckAsync(CancellationToken cancellationToken);
}
