using System.Collections.Concurrent;
using BackPainBot.Storage;

namespace BackPainBot.Channels.Outbox;

/// <summary>When a conversation whose channel failed is tried again: after 5 seconds, then after twice as long each time.</summary>
internal sealed class RetryTimes(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<ConversationKey, (TimeSpan Pause, DateTimeOffset At)> _times = new();

    public bool IsDue(ConversationKey conversation) =>
        !_times.TryGetValue(conversation, out var retry) || retry.At <= clock.GetUtcNow();

    public void Succeeded(ConversationKey conversation) => _times.TryRemove(conversation, out _);

    public void Failed(ConversationKey conversation) => _times.AddOrUpdate(
        conversation,
        _ => (First, clock.GetUtcNow() + First),
        (_, retry) =>
        {
            var pause = retry.Pause * 2 < Longest ? retry.Pause * 2 : Longest;
            return (pause, clock.GetUtcNow() + pause);
        });
}
