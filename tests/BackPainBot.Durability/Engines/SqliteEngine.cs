namespace BackPainBot.Durability.Engines;

/// <summary>A file, for one host.</summary>
internal sealed class SqliteEngine : IEngine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-durability-").FullName;

    public int Hosts => 1;

    public string[] Settings => ["--Storage:Kind=Sqlite", $"--Storage:File={Path.Combine(_folder, "backpainbot.db")}"];

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
