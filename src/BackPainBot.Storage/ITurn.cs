namespace BackPainBot.Storage;

/// <summary>
/// One turn of a conversation, from <see cref="ITurnStore.BeginAsync"/> until it is disposed. No other turn of the
/// conversation runs in between. Nothing staged is visible to anybody before <see cref="CommitAsync"/>; disposing
/// without it forgets everything.
/// </summary>
public interface ITurn : IAsyncDisposable
{
    /// <summary>The same activity was already taken in: it must have no second effect.</summary>
    bool IsRepeat { get; }

    /// <summary>What the first delivery was answered with, if that was recorded and is still kept.</summary>
    string? RecordedResponse { get; }

    /// <summary>Reads state, with what this turn has staged.</summary>
    /// <returns>The JSON, or null if there is none.</returns>
    ValueTask<string?> ReadStateAsync(StateKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Stages a state write, or with null a removal. With the last of a conversation's state go the responses that were
    /// recorded before.
    /// </summary>
    void StageState(StateKey key, string? json);

    /// <summary>Stages a reply for the outbox.</summary>
    void StageReply(string json);

    /// <summary>Stages that the conversation takes replies again, those of this turn included.</summary>
    void Reopen();

    /// <summary>Makes state, replies and the ledger's row durable together.</summary>
    /// <param name="response">What a repeat of the activity is answered with.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <exception cref="InvalidOperationException">The turn has ended, or repeats an earlier one.</exception>
    ValueTask CommitAsync(string? response, CancellationToken cancellationToken);
}
