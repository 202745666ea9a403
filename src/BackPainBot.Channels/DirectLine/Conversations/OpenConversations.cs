using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Conversations;

/// <summary>The conversations in memory, and which have ended.</summary>
internal sealed class OpenConversations(TimeProvider clock, IOptions<DirectLineOptions> options)
{
    private readonly DirectLineOptions _options = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Conversation> _open = [];
    private readonly Dictionary<string, DateTimeOffset> _ended = [];

    public IReadOnlyCollection<Conversation> All
    {
        get
        {
            lock (_gate) return [.. _open.Values];
        }
    }

    /// <summary>Finds a conversation; one that had left memory comes back, without its history.</summary>
    /// <returns>Null if it has ended.</returns>
    public Conversation? Find(string id)
    {
        lock (_gate) return _ended.ContainsKey(id) ? null : FindOrAdd(id);
    }

    /// <summary>Whether one more conversation may be opened, or this one is open already.</summary>
    public bool HasRoomFor(string id)
    {
        lock (_gate) return _open.ContainsKey(id) || _open.Count < _options.MaxConversations;
    }

    public bool HasEnded(string id)
    {
        lock (_gate) return _ended.ContainsKey(id);
    }

    /// <summary>Ends a conversation: its history is gone, and its tokens open nothing any more.</summary>
    public void End(string id)
    {
        Conversation? conversation;
        lock (_gate)
        {
            _ended.TryAdd(id, clock.GetUtcNow());
            _open.Remove(id, out conversation);
        }

        conversation?.Log.End();
    }

    /// <summary>Lets go of conversations that nobody uses, and of ended ones that no token opens any more.</summary>
    public void Sweep()
    {
        var now = clock.GetUtcNow();
        var idleSince = now - TimeSpan.FromMinutes(_options.IdleMinutes);

        // A token that was refreshed just before the end lives on for its time, and can be resumed for a while after that.
        var forgetBefore = now - TimeSpan.FromMinutes(_options.TokenMinutes + _options.ResumeMinutes + 1);
        lock (_gate)
        {
            foreach (var (id, conversation) in _open)
            {
                if (conversation.IsIdleSince(idleSince)) _open.Remove(id);
            }

            foreach (var (id, endedAt) in _ended)
            {
                if (endedAt < forgetBefore) _ended.Remove(id);
            }
        }
    }

    private Conversation FindOrAdd(string id)
    {
        if (!_open.TryGetValue(id, out var conversation))
        {
            conversation = new Conversation(id, new ActivityLog(clock, _options.MaxHistoryBytes));
            _open.Add(id, conversation);
        }

        conversation.LastUsed = clock.GetUtcNow();
        return conversation;
    }
}
