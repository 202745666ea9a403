using System.Collections.Concurrent;

namespace BackPainBot.Storage.Documents;

/// <summary>A store that keeps each conversation as one document, wherever that is. For one process.</summary>
public abstract class DocumentTurnStore : ITurnStore
{
    private readonly KeyedLock<ConversationKey> _turns = new();
    private readonly KeyedLock<ConversationKey> _senders = new();
    private readonly KeyedLock<ConversationKey> _documents = new();
    private readonly ConcurrentDictionary<ConversationKey, bool> _undelivered = new();
    private readonly TimeProvider _clock;

    private protected DocumentTurnStore(TimeProvider clock) => _clock = clock;

    /// <inheritdoc />
    public async ValueTask<ITurn> BeginAsync(TurnKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var held = await _turns.AcquireAsync(key.Conversation, cancellationToken);
        try
        {
            // Only a turn changes state and ledger, so this stays true until the turn ends.
            var document = await LoadAsync(key.Conversation, cancellationToken);
            return new DocumentTurn(this, key, document, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public virtual ValueTask<IReadOnlyCollection<ConversationKey>> FindUndeliveredAsync(
        CancellationToken cancellationToken) => new([.. _undelivered.Keys]);

    /// <inheritdoc />
    public async ValueTask<IOutboxLease> TakeOutboxAsync(
        ConversationKey conversation, CancellationToken cancellationToken)
    {
        var held = await _senders.AcquireAsync(conversation, cancellationToken);
        try
        {
            var before = await LoadAsync(conversation, cancellationToken);
            if (!before.Outbox.IsEmpty)
                before = await UpdateAsync(conversation, document => document.WithSendBegun(), cancellationToken);
            return new DocumentOutboxLease(this, conversation, before.Outbox, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public abstract ValueTask CheckAsync(CancellationToken cancellationToken);

    internal abstract ValueTask<string?> LoadSharedAsync(string name, CancellationToken cancellationToken);

    private protected abstract ValueTask SaveSharedAsync(
        string name, string? json, CancellationToken cancellationToken);

    private protected abstract ValueTask<ConversationDocument> LoadAsync(
        ConversationKey key, CancellationToken cancellationToken);

    private protected abstract ValueTask SaveAsync(
        ConversationDocument document, CancellationToken cancellationToken);

    internal async ValueTask CommitAsync(
        TurnKey key, StagedChanges changes, string? response, CancellationToken cancellationToken)
    {
        // First, so that a crash in between has the turn run again instead of losing what it said of the user.
        foreach (var (name, json) in changes.Shared) await SaveSharedAsync(name, json, cancellationToken);
        var now = _clock.GetUtcNow();
        await UpdateAsync(
            key.Conversation,
            document => (changes.Reopens ? document.Reopened() : document)
                .WithState(changes.State)
                .WithTurn(key, response, now)
                .WithReplies(changes.Replies, now),
            cancellationToken);
    }

    /// <returns>The document as it was before the change.</returns>
    internal async ValueTask<ConversationDocument> UpdateAsync(
        ConversationKey key,
        Func<ConversationDocument, ConversationDocument> change,
        CancellationToken cancellationToken)
    {
        using var held = await _documents.AcquireAsync(key, cancellationToken);
        var before = await LoadAsync(key, cancellationToken);
        var after = change(before);
        await SaveAsync(after, cancellationToken);
        Track(after);
        return before;
    }

    private protected void Track(ConversationDocument document)
    {
        if (document.Outbox.IsEmpty) _undelivered.TryRemove(document.Key, out _);
        else _undelivered[document.Key] = true;
    }
}
