namespace BackPainBot.Storage;

/// <summary>
/// One turn of a conversation, from <see cref="ITurnStore.BeginAsync"/> until it is disposed. No other turn of the
/// conversation runs in between, on any machine. Nothing staged is visible to anybody before <see cref="CommitAsync"/>;
/// disposing without it forgets everything.
/// </summary>
/// <exception cref="StoreUnavailableException">Every member that waits: the database fails.</exception>
public interface ITurn : IAsyncDisposable
{
    /// <summary>The same activity was already taken in: it must have no second effect.</summary>
    bool IsRepeat { get; }

    /// <summary>What the first delivery was answered with, if that was recorded and is still kept.</summary>
    string? RecordedResponse { get; }

    /// <summary>Reads state, with what this turn has staged.</summary>
    /// <returns>The JSON, or null if there is none; always null for a user's in a turn without user.</returns>
    ValueTask<string?> ReadStateAsync(StateKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Stages a state write, or with null a removal. With the last of a conversation's state go the responses that were
    /// recorded before.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is a user's, and the turn has no user.</exception>
    void StageState(StateKey key, string? json);

    /// <summary>Stages a reply for the outbox.</summary>
    void StageReply(string json);

    /// <summary>Stages an activity, or a new version of one, for the log that the conversation's client reads.</summary>
    void StageLogged(LoggedActivity activity);

    /// <summary>Stages that an activity leaves that log.</summary>
    void StageUnlogged(string id);

    /// <summary>Stages that the conversation of that log ends, after whatever is staged for it.</summary>
    void StageEndOfLog();

    /// <summary>Stages that the conversation takes replies again, those of this turn included.</summary>
    void Reopen();

    /// <summary>Reads the user's check-ins, with what this turn has staged, the next first.</summary>
    ValueTask<IReadOnlyList<CheckIn>> ReadCheckInsAsync(CancellationToken cancellationToken);

    /// <summary>Stages the user's check-ins: these and no others.</summary>
    /// <exception cref="InvalidOperationException">The turn has no user.</exception>
    void StageCheckIns(IReadOnlyList<CheckIn> checkIns);

    /// <summary>Reads everything that is stored of the turn's conversation and user, as it was when the turn began.</summary>
    ValueTask<IReadOnlyList<StoredItem>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Stages that everything stored of the turn's conversation, of its user, and of the user's other conversations goes:
    /// all but the replies of this turn, what it stages from here on, and the ledger's bare rows.
    /// </summary>
    void StageForgetting();

    /// <summary>Makes everything that was staged, and the ledger's row, durable together.</summary>
    /// <param name="response">What a repeat of the activity is answered with.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <exception cref="InvalidOperationException">The turn has ended, or repeats an earlier one.</exception>
    ValueTask CommitAsync(string? response, CancellationToken cancellationToken);
}
