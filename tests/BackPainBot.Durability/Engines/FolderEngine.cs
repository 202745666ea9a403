namespace BackPainBot.Durability.Engines;

/// <summary>A folder.</summary>
internal sealed class FolderEngine : IEngine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-durability-").FullName;

    public int Hosts => 1;

    public string[] Settings => ["--Storage:Folder", _folder];

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
