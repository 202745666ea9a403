namespace BackPainBot.Durability.Engines;

/// <summary>Where the hosts of a run keep what must not be lost.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>How many hosts may share it in a run.</summary>
    int Hosts { get; }

    /// <summary>What to tell a host.</summary>
    string[] Settings { get; }
}
