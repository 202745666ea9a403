namespace BackPainBot.Durability.Engines;

/// <summary>Nothing that outlives a host: what a broken promise looks like.</summary>
internal sealed class MemoryEngine : IEngine
{
    /// <summary>Clients' tokens outlive a host all the same, so that they go on and see what it forgot.</summary>
    private static readonly string SigningKey = Convert.ToBase64String(new byte[32]);

    public int Hosts => 1;

    public string[] Settings => ["--Storage:Kind=Memory", $"--DirectLine:SigningKey={SigningKey}"];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
