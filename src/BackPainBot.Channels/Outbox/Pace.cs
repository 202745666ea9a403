namespace BackPainBot.Channels.Outbox;

/// <summary>When a thread may be sent to again: no oftener than its channel takes it, and not while that wants to be left alone.</summary>
internal sealed class Pace(IReadOnlyList<(int Sends, TimeSpan Window)> limits)
{
    /// <summary>What Microsoft publishes of Teams, a thread.</summary>
    public static readonly IReadOnlyList<(int Sends, TimeSpan Window)> TeamsLimits =
    [
        (7, TimeSpan.FromSeconds(1)),
        (8, TimeSpan.FromSeconds(2)),
        (60, TimeSpan.FromSeconds(30)),
        (1800, TimeSpan.FromHours(1)),
    ];

    private readonly List<DateTimeOffset> _sends = [];
    private DateTimeOffset _pausedUntil;

    /// <summary>Takes leave to send once.</summary>
    /// <returns>Zero, or how long to wait before asking again.</returns>
    public TimeSpan Take(DateTimeOffset now)
    {
        var wait = WaitAt(now);
        if (wait > TimeSpan.Zero || limits.Count == 0) return wait;
        _sends.Add(now);
        var most = limits[^1].Sends;
        if (_sends.Count >= 2 * most) _sends.RemoveRange(0, _sends.Count - most);
        return TimeSpan.Zero;
    }

    /// <summary>Notes that the channel has answered: it counts what reached it, which may be as late as that.</summary>
    public void Answered(DateTimeOffset now)
    {
        if (_sends.Count > 0) _sends[^1] = now;
    }

    public TimeSpan WaitAt(DateTimeOffset now)
    {
        var wait = _pausedUntil - now;
        foreach (var (sends, window) in limits)
        {
            if (_sends.Count >= sends && _sends[^sends] + window - now is var next && next > wait) wait = next;
        }

        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public void PauseUntil(DateTimeOffset time) => _pausedUntil = time > _pausedUntil ? time : _pausedUntil;

    /// <summary>Whether forgetting it changes nothing.</summary>
    public bool IsIdle(DateTimeOffset now) =>
        _pausedUntil <= now && (_sends.Count == 0 || _sends[^1] + limits[^1].Window <= now);
}
