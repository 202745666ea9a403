namespace BackPainBot.Durability.Driving;

/// <summary>Lies in wait for a reply, and keeps its sender waiting for the answer.</summary>
internal sealed class Ambush
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A reply has come.</summary>
    public Task Arrived => _arrived.Task;

    public void Release() => _released.TrySetResult();

    public async Task HoldAsync()
    {
        _arrived.TrySetResult();
        await Task.WhenAny(_released.Task, Task.Delay(Longest));
    }
}
