namespace BackPainBot.Durability.Engines;

/// <summary>Nothing that outlives a host: what a broken promise looks like.</summary>
internal sealed class MemoryEngine : IEngine
{
    public int Hosts => 1;

    public string[] Settings => ["--Storage:Kind=Memory"];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
