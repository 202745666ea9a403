namespace BackPainBot.Storage;

/// <summary>The right to send a conversation's undelivered replies, until disposed.</summary>
public interface IOutboxLease : IAsyncDisposable
{
    /// <summary>The undelivered replies, in the order of sending.</summary>
    IReadOnlyList<OutboxEntry> Entries { get; }

    /// <summary>Tells what became of them. Entries that are named nowhere stay, with an unknown outcome.</summary>
    /// <param name="done">Delivered or given up: these leave the outbox.</param>
    /// <param name="notSent">Certainly not delivered: these stay, as if never tried.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    ValueTask SettleAsync(
        IReadOnlyCollection<long> done, IReadOnlyCollection<long> notSent, CancellationToken cancellationToken);

    /// <summary>
    /// Marks the conversation as one that takes no replies: those that wait are forgotten, and those of later turns
    /// too, until <see cref="ITurn.Reopen"/>.
    /// </summary>
    ValueTask CloseAsync(CancellationToken cancellationToken);
}
