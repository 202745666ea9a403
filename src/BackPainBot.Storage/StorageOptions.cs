namespace BackPainBot.Storage;

/// <summary>Where turns are kept. Configuration section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder to keep turns in; empty keeps them in memory, until the process ends.</summary>
    public string Folder { get; set; } = "";
}
