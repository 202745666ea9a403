using System.Collections.Concurrent;
using BackPainBot.Storage.Documents;

namespace BackPainBot.Storage;

/// <summary>Keeps everything in memory, until the process ends: for development and tests.</summary>
public sealed class MemoryTurnStore : DocumentTurnStore
{
    private readonly ConcurrentDictionary<ConversationKey, ConversationDocument> _conversations = new();
    private readonly ConcurrentDictionary<string, string> _shared = new();

    /// <summary>Makes an empty store.</summary>
    public MemoryTurnStore(TimeProvider clock)
        : base(clock)
    {
    }

    /// <inheritdoc />
    public override ValueTask CheckAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    internal override ValueTask<string?> LoadSharedAsync(string name, CancellationToken cancellationToken) =>
        new(_shared.GetValueOrDefault(name));

    private protected override ValueTask SaveSharedAsync(
        string name, string? json, CancellationToken cancellationToken)
    {
        if (json is null) _shared.TryRemove(name, out _);
        else _shared[name] = json;
        return ValueTask.CompletedTask;
    }

    private protected override ValueTask<ConversationDocument> LoadAsync(
        ConversationKey key, CancellationToken cancellationToken) =>
        new(_conversations.GetValueOrDefault(key) ?? ConversationDocument.Empty(key));

    private protected override ValueTask SaveAsync(
        ConversationDocument document, CancellationToken cancellationToken)
    {
        _conversations[document.Key] = document;
        return ValueTask.CompletedTask;
    }
}
