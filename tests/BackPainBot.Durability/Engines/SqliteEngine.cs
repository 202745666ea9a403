using Microsoft.Data.Sqlite;

namespace BackPainBot.Durability.Engines;

/// <summary>A file, for one host.</summary>
/// <param name="limited">Whether the file may grow only so far.</param>
internal sealed class SqliteEngine(bool limited = false) : IEngine
{
    private const int MostMegabytes = 1;

    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-durability-").FullName;

    public int Hosts => 1;

    public string[] Settings => ["--Storage:Kind=Sqlite", $"--Storage:File={File}", .. limited ? [$"--Storage:MaxMegabytes={MostMegabytes}"] : Array.Empty<string>()];

    private string File => Path.Combine(_folder, "backpainbot.db");

    /// <summary>Leaves no room in the file.</summary>
    public Task FillAsync() => RunAsync(
        $"create table if not exists ballast (weight blob); insert into ballast values (zeroblob({MostMegabytes} * 1024 * 1024)); pragma wal_checkpoint(passive)");

    /// <summary>Makes room again.</summary>
    public Task EmptyAsync() => RunAsync("delete from ballast");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
