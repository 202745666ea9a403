using BackPainBot.Storage;

namespace BackPainBot.Channels.Outbox;

/// <summary>The pace of each thread that was sent to of late.</summary>
/// <param name="clock">The time.</param>
/// <param name="teamsLimits">How often a thread of Teams may be sent to.</param>
/// <remarks>
/// Not System.Threading.RateLimiting: that counts in segments, which lets through a little more than its limits say.
/// </remarks>
internal sealed class Paces(TimeProvider clock, IReadOnlyList<(int Sends, TimeSpan Window)> teamsLimits)
{
    private const string Teams = "msteams";
    private const int FirstSweep = 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, Pace> _paces = [];
    private int _nextSweep = FirstSweep;

    /// <summary>How many threads are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _paces.Count;
        }
    }

    /// <summary>Takes leave to send once to the conversation.</summary>
    /// <returns>Zero, or how long to wait before asking again.</returns>
    public TimeSpan Take(ConversationKey conversation)
    {
        lock (_gate)
        {
            // Only what has limits, or was asked to wait, needs remembering.
            var known = conversation.Channel == Teams || _paces.ContainsKey(conversation);
            return known ? Of(conversation).Take(clock.GetUtcNow()) : TimeSpan.Zero;
        }
    }

    /// <summary>Notes that the channel has answered the last send to the conversation.</summary>
    public void Answered(ConversationKey conversation)
    {
        lock (_gate)
        {
            if (_paces.TryGetValue(ThreadOf(conversation), out var pace)) pace.Answered(clock.GetUtcNow());
        }
    }

    /// <summary>How long the conversation has to wait before it is sent to.</summary>
    public TimeSpan WaitOf(ConversationKey conversation)
    {
        lock (_gate) return _paces.TryGetValue(ThreadOf(conversation), out var pace) ? pace.WaitAt(clock.GetUtcNow()) : TimeSpan.Zero;
    }

    /// <summary>Leaves the conversation alone for a while.</summary>
    public void Pause(ConversationKey conversation, TimeSpan time)
    {
        lock (_gate) Of(conversation).PauseUntil(clock.GetUtcNow() + time);
    }

    private Pace Of(ConversationKey conversation)
    {
        var thread = ThreadOf(conversation);
        if (_paces.TryGetValue(thread, out var pace)) return pace;
        if (_paces.Count >= _nextSweep) Sweep();
        return _paces[thread] = new Pace(thread.Channel == Teams ? teamsLimits : []);
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var (thread, pace) in _paces)
        {
            if (pace.IsIdle(now)) _paces.Remove(thread);
        }

        _nextSweep = Math.Max(FirstSweep, 2 * _paces.Count);
    }

    // A channel of a team counts as one thread, whichever of its posts is answered.
    private static ConversationKey ThreadOf(ConversationKey conversation)
    {
        var end = conversation.Channel == Teams ? conversation.Conversation.IndexOf(';', StringComparison.Ordinal) : -1;
        return end < 0 ? conversation : conversation with { Conversation = conversation.Conversation[..end] };
    }
}
