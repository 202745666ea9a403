using System.Collections.Concurrent;

namespace BackPainBot.Storage.Sql;

/// <summary>Wakes those who wait for a log to change.</summary>
internal sealed class LineSignals
{
    private readonly ConcurrentDictionary<ConversationKey, TaskCompletionSource> _waiting = new();

    /// <summary>Completes with the next change.</summary>
    public Task Next(ConversationKey line) => _waiting.GetOrAdd(line, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Changed(ConversationKey line)
    {
        if (_waiting.TryRemove(line, out var signal)) signal.TrySetResult();
    }

    /// <summary>Nobody knows which have changed.</summary>
    public void AllChanged()
    {
        foreach (var line in _waiting.Keys) Changed(line);
    }
}
