using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Storage.Tests;

/// <summary>A database that cannot be used stops the program with a sentence.</summary>
public sealed class SetupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-setup-").FullName;

    private string File => Path.Combine(_folder, "bot.db");

    [Fact]
    public async Task Open_NoFile_MakesOneForThisAccountOnly()
    {
        await using (Open(new() { File = Path.Combine(_folder, "new", "bot.db") }))
        {
            if (OperatingSystem.IsWindows()) return;
            var mode = System.IO.File.GetUnixFileMode(Path.Combine(_folder, "new", "bot.db-wal"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        }
    }

    [Fact]
    public async Task Open_FileInUse_SaysWhatToDo()
    {
        await using var first = Open(new() { File = File });

        Assert.Contains("Storage:File", Refused(new() { File = File }), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoDatabase_SaysWhatToDo()
    {
        System.IO.File.WriteAllText(File, "Dear diary, " + new string('x', 5000));

        Assert.Contains("Storage:File", Refused(new() { File = File }), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderThatCannotBe_SaysWhatToDo()
    {
        System.IO.File.WriteAllText(File, "");

        Assert.Contains("Storage:File", Refused(new() { File = Path.Combine(File, "bot.db") }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ChangedByALaterProgram_SaysWhatToDo()
    {
        await Open(new() { File = File }).DisposeAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "insert into SchemaVersions (ScriptName, Applied) values ('BackPainBot.Storage.Sql.Migrations.9999-later.sql', '2030-01-01')";
            command.ExecuteNonQuery();
        }

        Assert.Contains("later version", Refused(new() { File = File }), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ServerThatIsNotThere_SaysWhatToDo()
    {
        var options = new StorageOptions { Kind = StorageKind.PostgreSql, ConnectionString = "Host=127.0.0.1;Port=1;Username=bot;Database=bot" };

        Assert.Contains("Storage:ConnectionString", Refused(options), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoConnectionString_SaysWhatToDo()
    {
        var options = new StorageOptions { Kind = StorageKind.PostgreSql, ConnectionString = "postgres please" };

        Assert.Contains("Storage:ConnectionString", Refused(options), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Database Open(StorageOptions options) => Database.Open(options, new FakeTimeProvider());

    private static string Refused(StorageOptions options) => Assert.Throws<StorageSetupException>(() => Open(options)).Message;
}
