using BackPainBot.Storage;

namespace BackPainBot.Channels.Outbox;

/// <summary>What became of the replies that one delivery took from the outbox.</summary>
internal sealed class SentReplies(IReadOnlyList<OutboxEntry> entries)
{
    private readonly List<long> _done = [];
    private readonly HashSet<long> _notSent = [.. entries.Select(entry => entry.Id)];

    public IReadOnlyList<OutboxEntry> Entries => entries;

    /// <summary>Those that are finished with.</summary>
    public IReadOnlyCollection<long> Done => _done;

    /// <summary>Those that the channel certainly does not have.</summary>
    public IReadOnlyCollection<long> NotSent => _notSent;

    /// <summary>Whether the channel will take no reply at all.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>How the delivery ended; failed where it was never told.</summary>
    public DeliveryResult Result { get; private set; } = new(DeliveryProgress.Failed);

    /// <summary>Notes what became of the next reply.</summary>
    /// <returns>Whether the one after it may be sent.</returns>
    public bool Add(OutboxEntry entry, SendResult result)
    {
        if (result.Outcome != SendOutcome.NotSent) _notSent.Remove(entry.Id);
        switch (result.Outcome)
        {
            case SendOutcome.NotSent or SendOutcome.Unknown:
                Result = new(DeliveryProgress.Failed, result.RetryAfter);
                return false;
            case SendOutcome.Closed:
                IsClosed = true;
                Result = new(DeliveryProgress.Done);
                return false;
            default:
                _done.Add(entry.Id);
                if (_done.Count == entries.Count) Result = new(DeliveryProgress.Done);
                return true;
        }
    }

    /// <summary>Notes that the rest waits.</summary>
    public void Stop(DeliveryResult result) => Result = result;
}
