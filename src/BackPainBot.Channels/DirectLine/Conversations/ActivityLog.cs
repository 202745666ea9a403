using System.Globalization;
using BackPainBot.Channels.Json;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.DirectLine.Conversations;

/// <summary>
/// All that was said in a conversation, in one order, for socket and polling to read. Only the newest version of an
/// activity is kept, and the oldest are forgotten when there is too much.
/// </summary>
/// <param name="clock">The time of the activities, and where positions begin.</param>
/// <param name="maxBytes">How much is kept.</param>
internal sealed class ActivityLog(TimeProvider clock, int maxBytes)
{
    private readonly Lock _gate = new();
    private readonly List<LogEntry> _entries = [];
    private readonly Dictionary<string, LogEntry> _byId = [];
    private TaskCompletionSource _changed = NewSignal();
    private DateTimeOffset _lastTimestamp;
    private int _bytes;
    private bool _ended;

    // The time, so that a log that takes the place of a forgotten one goes on behind its positions.
    private long _position = clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Adds what the bot says, or a new version of it, with the time and, where it has none, an id.</summary>
    public void Append(Activity activity)
    {
        lock (_gate)
        {
            // Clients hold back an answer to what they do not know.
            if (activity.ReplyToId is not null && !_byId.ContainsKey(activity.ReplyToId)) activity.ReplyToId = null;
            Add(activity);
        }
    }

    /// <summary>Adds what the user says, likewise.</summary>
    /// <returns>False, with nothing added, if an activity of that id is there.</returns>
    public bool TryAppendNew(Activity activity)
    {
        lock (_gate)
        {
            if (activity.Id is not null && _byId.ContainsKey(activity.Id)) return false;
            Add(activity);
            return true;
        }
    }

    public void Remove(string id)
    {
        lock (_gate)
        {
            if (_byId.TryGetValue(id, out var entry)) Drop(entry);
        }
    }

    /// <summary>Nothing will come any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            _changed.TrySetResult();
        }
    }

    /// <summary>What came after a position; from the beginning for a watermark that this log cannot have given.</summary>
    public LogBatch ReadAfter(string? watermark)
    {
        lock (_gate) return Read(PositionOf(watermark));
    }

    /// <summary>Waits until there is something after the watermark.</summary>
    /// <returns>Null when the log has ended and all was read.</returns>
    public async Task<LogBatch?> WaitAfterAsync(string? watermark, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                var batch = Read(PositionOf(watermark));
                if (batch.Activities.Count > 0) return batch;
                if (_ended) return null;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private void Add(Activity activity)
    {
        if (_ended) return;
        var position = ++_position;
        activity.Id ??= $"{activity.Conversation.Id}|{position:D7}";
        var earlier = _byId.GetValueOrDefault(activity.Id);
        activity.Timestamp = earlier?.Timestamp ?? NextTimestamp();
        var entry = new LogEntry(position, activity.Id, activity.Timestamp.Value, ActivityJson.WriteUtf8(activity));
        if (earlier is not null) Drop(earlier);
        _byId.Add(entry.Id, entry);
        _entries.Add(entry);
        _bytes += entry.Json.Length;
        while (_bytes > maxBytes && _entries.Count > 1) Drop(_entries[0]);
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private void Drop(LogEntry entry)
    {
        _entries.Remove(entry);
        _byId.Remove(entry.Id);
        _bytes -= entry.Json.Length;
    }

    // Clients sort by time, so no two may have the same.
    private DateTimeOffset NextTimestamp()
    {
        var now = clock.GetUtcNow();
        var next = _lastTimestamp.AddMilliseconds(1);
        return _lastTimestamp = now > next ? now : next;
    }

    private long PositionOf(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position <= _position
            ? position
            : 0;

    private LogBatch Read(long after)
    {
        var first = _entries.Count;
        while (first > 0 && _entries[first - 1].Position > after) first--;
        return new LogBatch(
            [.. _entries.Skip(first).Select(entry => entry.Json)],
            _position.ToString(CultureInfo.InvariantCulture));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
