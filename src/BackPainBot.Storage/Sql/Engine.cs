namespace BackPainBot.Storage.Sql;

/// <summary>A database that keeps everything. All SQL but for what differs here is the same for every kind.</summary>
internal abstract class Engine : IAsyncDisposable
{
    /// <summary>Tells those who wait for a log on this machine that it has changed.</summary>
    public LineSignals Signals { get; } = new();

    /// <summary>Names this process among those that send.</summary>
    public abstract string Sender { get; }

    /// <summary>A condition on <c>senders.sender</c>, not this process: that one has ended.</summary>
    public abstract string SenderIsGone { get; }

    /// <summary>Ends a SELECT of rows that nobody else is to change in the meantime.</summary>
    public abstract string Locked { get; }

    /// <summary>Ends a SELECT of rows that nobody else is changing.</summary>
    public abstract string Unlocked { get; }

    /// <summary>Goes before a turn's first SELECT, so that there is a conversation to lock.</summary>
    public abstract string BeforeTurn { get; }

    /// <summary>Reads what is committed.</summary>
    /// <exception cref="StoreUnavailableException">The database fails.</exception>
    public abstract ValueTask<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes everything or nothing.</summary>
    /// <param name="write">What to do; run again never.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <exception cref="StoreUnavailableException">The database fails.</exception>
    public abstract ValueTask<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Begins a turn's reading and writing. Whoever does so holds the conversation on this machine.</summary>
    /// <exception cref="StoreUnavailableException">The database fails.</exception>
    public abstract ValueTask<TurnScope> BeginTurnAsync(CancellationToken cancellationToken);

    /// <summary>Waits until no other machine changes what belongs to the user, and keeps them off until the scope ends.</summary>
    public abstract ValueTask LockUserAsync(TurnScope scope, UserKey user, CancellationToken cancellationToken);

    /// <summary>Has every machine know that a log has changed, once the transaction is committed.</summary>
    public abstract Task AnnounceAsync(Session session, ConversationKey line);

    /// <summary>Looks whether what is written is still where the operator wants it.</summary>
    /// <exception cref="StoreUnavailableException">It is not.</exception>
    public virtual void CheckPlace()
    {
    }

    /// <summary>Takes what was deleted off the disk, as far as that is the program's to do.</summary>
    public abstract ValueTask ScrubAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>The reading and writing of one turn.</summary>
internal abstract class TurnScope : IAsyncDisposable
{
    public abstract ValueTask<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes everything or nothing, and ends the scope.</summary>
    public abstract ValueTask CommitAsync(Func<Session, Task<bool>> write, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
