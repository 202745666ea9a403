namespace BackPainBot.Browser;

/// <summary>The real time, moved on by a test: what waits for seconds goes on, and days pass in a moment.</summary>
internal sealed class MovedClock : TimeProvider
{
    /// <summary>How far it is ahead.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
