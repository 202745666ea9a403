namespace BackPainBot.Storage;

/// <summary>
/// Keeps the conversations of a channel of our own: what was said, for clients to read from where they are, and what was
/// posted and is still to be answered. Whatever waits here is known to every machine on the same database.
/// </summary>
/// <exception cref="StoreUnavailableException">Every member that waits: the database fails.</exception>
public interface ILineStore
{
    /// <summary>Finds a conversation that has begun.</summary>
    /// <returns>Null if it never began, or was pruned.</returns>
    ValueTask<Line?> FindAsync(ConversationKey line, CancellationToken cancellationToken);

    /// <summary>Counts the conversations that have not ended and were used since a time.</summary>
    ValueTask<int> CountAsync(DateTimeOffset usedSince, CancellationToken cancellationToken);

    /// <summary>Begins a conversation with a turn that no client posted.</summary>
    /// <returns>False, with nothing done, if it began before.</returns>
    ValueTask<bool> TryBeginAsync(ConversationKey line, string turn, CancellationToken cancellationToken);

    /// <summary>Stores what a client posts, in the log and as a turn to be run, both or none.</summary>
    /// <param name="line">The conversation, which begins with this if it has not yet.</param>
    /// <param name="activity">What the log shows.</param>
    /// <param name="turn">Makes what is to be run, given the activity's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The activity's id; null, with nothing done, if the conversation has ended.</returns>
    /// <remarks>An activity whose id the log or the turns to be run hold is a repeat, and has no effect.</remarks>
    ValueTask<string?> PostAsync(ConversationKey line, LoggedActivity activity, Func<string, string> turn, CancellationToken cancellationToken);

    /// <summary>Adds to the log outside of a turn.</summary>
    ValueTask AppendAsync(ConversationKey line, LoggedActivity activity, CancellationToken cancellationToken);

    /// <summary>Reads what came after a position, or the first part of it where that is much, and counts as a use.</summary>
    /// <param name="line">The conversation.</param>
    /// <param name="after">The position; 0, or one that the log never reached, reads from the beginning.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null if the conversation has ended and nothing comes after the position.</returns>
    ValueTask<LineBatch?> ReadAsync(ConversationKey line, long after, CancellationToken cancellationToken);

    /// <summary>Completes when the log may have more than it had when this was called, or has ended; also now and then without cause. To miss none, call this, read, and then wait.</summary>
    Task WaitForChangeAsync(ConversationKey line, CancellationToken cancellationToken);

    /// <summary>Gives the first turn that is still to be run, without taking it away.</summary>
    ValueTask<PostedTurn?> NextTurnAsync(ConversationKey line, CancellationToken cancellationToken);

    /// <summary>Takes a turn away that was run.</summary>
    ValueTask TurnDoneAsync(ConversationKey line, long position, CancellationToken cancellationToken);

    /// <summary>Finds the conversations with turns that were posted before a time and are still to be run.</summary>
    ValueTask<IReadOnlyList<ConversationKey>> FindWaitingAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Ends a conversation: nothing is taken for it any more, and its log goes with the next pruning.</summary>
    ValueTask EndAsync(ConversationKey line, CancellationToken cancellationToken);

    /// <summary>Counts as a use of each.</summary>
    ValueTask TouchAsync(IReadOnlyCollection<ConversationKey> lines, CancellationToken cancellationToken);

    /// <summary>Forgets conversations, with their state, that nobody has used since a time, and that others have ended.</summary>
    ValueTask PruneAsync(DateTimeOffset unusedSince, DateTimeOffset endedBefore, CancellationToken cancellationToken);
}

/// <summary>A conversation of that channel.</summary>
/// <param name="Key">Its name.</param>
/// <param name="HasEnded">Whether it has ended.</param>
/// <param name="UsedAt">When it was last used.</param>
public sealed record Line(ConversationKey Key, bool HasEnded, DateTimeOffset UsedAt);

/// <summary>An activity for the log.</summary>
/// <param name="Id">Its id: a known one is replaced, and without one the log gives it one.</param>
/// <param name="ReplyToId">The id of what it answers; left away when read where the log does not know that.</param>
/// <param name="Json">The activity, without these two and without a timestamp.</param>
public sealed record LoggedActivity(string? Id, string? ReplyToId, string Json);

/// <summary>A part of the log.</summary>
/// <param name="Activities">Whole activities as JSON, in order, each with its id and a time of its own.</param>
/// <param name="Position">Where to read on.</param>
public sealed record LineBatch(IReadOnlyList<string> Activities, long Position);

/// <summary>A turn that is still to be run.</summary>
/// <param name="Position">Its place among the conversation's turns.</param>
/// <param name="Json">The activity.</param>
public sealed record PostedTurn(long Position, string Json);
