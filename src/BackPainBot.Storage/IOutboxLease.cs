namespace BackPainBot.Storage;

/// <summary>The right to send a conversation's undelivered replies, until disposed.</summary>
public interface IOutboxLease : IAsyncDisposable
{
    /// <summary>The undelivered replies, in the order of sending.</summary>
    IReadOnlyList<OutboxEntry> Entries { get; }

    /// <summary>
    /// Notes that a reply is about to be sent: from now on it counts as sent with unknown outcome until that is settled, also
    /// if the process dies.
    /// </summary>
    /// <param name="id">The reply.</param>
    /// <param name="done">Those before it that were delivered or given up: they leave the outbox.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    ValueTask BeginSendAsync(long id, IReadOnlyCollection<long> done, CancellationToken cancellationToken);

    /// <summary>Tells what became of them. A reply whose sending was begun and that is named nowhere stays, with an unknown outcome.</summary>
    /// <param name="done">Delivered or given up: these leave the outbox.</param>
    /// <param name="notSent">Certainly not delivered, or never begun: these stay, as if never tried.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    ValueTask SettleAsync(
        IReadOnlyCollection<long> done, IReadOnlyCollection<long> notSent, CancellationToken cancellationToken);

    /// <summary>
    /// Marks the conversation as one that takes no replies: those that wait are forgotten, and those of later turns
    /// too, until <see cref="ITurn.Reopen"/>.
    /// </summary>
    ValueTask CloseAsync(CancellationToken cancellationToken);
}
