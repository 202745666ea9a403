namespace BackPainBot.Durability.Driving;

/// <summary>Those who can be made to fail, and how far everybody has come.</summary>
internal sealed record Stage(Fleet Fleet, Connector Connector, Recorder Recorder)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until so many more messages were acknowledged, or until that takes too long.</summary>
    public async Task AwaitAcknowledgedAsync(int more, TimeSpan longest, CancellationToken cancellationToken)
    {
        var enough = Recorder.Acknowledged + more;
        for (var waited = TimeSpan.Zero; Recorder.Acknowledged < enough && waited < longest; waited += Moment) await Task.Delay(Moment, cancellationToken);
    }
}
