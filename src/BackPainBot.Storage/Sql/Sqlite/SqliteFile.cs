using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage.Sql.Sqlite;

/// <summary>A database file that this process alone runs a bot on. Only its account can read it: it holds health facts.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const int PageBytes = 4096;

    private readonly string _connectionString;
    private readonly string _path;
    private readonly FileStream _inUse;
    private readonly string _pragmas;

    private SqliteFile(string path, int maxMegabytes, FileStream inUse)
    {
        _inUse = inUse;

        // Full: a turn that was answered outlives a power cut. Secure: what is deleted is overwritten.
        _pragmas = "pragma synchronous = full; pragma secure_delete = on;"
            + (maxMegabytes > 0 ? $"pragma max_page_count = {(long)maxMegabytes * 1024 * 1024 / PageBytes}" : "");
        _path = path;
        _connectionString = ConnectionString(path);
    }

    /// <summary>The connection string of a file, also for others than the bot.</summary>
    private static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();

    /// <exception cref="StorageSetupException">The file cannot be made, is no such database, or is in use.</exception>
    public static SqliteFile Open(string path, int maxMegabytes)
    {
        var inUse = Claim(path);
        var file = new SqliteFile(path, maxMegabytes, inUse);
        try
        {
            using var connection = file.Connect();

            // Readers and the writer do not wait for each other; kept in the file.
            connection.Execute("pragma journal_mode = wal");
            Schema.UpgradeSqlite(connection);
            return file;
        }
        catch (DbException exception)
        {
            file.Dispose();
            throw new StorageSetupException(
                $"Storage:File is '{path}', which does not work as a SQLite database ({exception.Message}): name another file, "
                + "or restore a backup of it.",
                exception);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty file, and its folder, that only this account can read. SQLite gives its other files the same rights.</summary>
    public static void CreatePrivately(string path)
    {
        if (File.Exists(path)) return;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var created = new FileStream(path, options);
    }

    /// <summary>A connection, as every reader and the writer have it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute(_pragmas);
        return connection;
    }

    /// <summary>Some systems let a file in use be deleted, and it can be written still; whatever is, is gone with the process.</summary>
    /// <exception cref="StoreUnavailableException">It was deleted.</exception>
    public void CheckPlace()
    {
        if (!File.Exists(_path)) throw new StoreUnavailableException(new FileNotFoundException("The database's file was deleted."));
    }

    /// <summary>Empties the journal, which still holds what was deleted; as far as no reader needs it.</summary>
    public static void Checkpoint(SqliteConnection connection) => connection.Execute("pragma wal_checkpoint(truncate)");

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString)) SqliteConnection.ClearPool(connection);
        _inUse.Dispose();
    }

    private static FileStream Claim(string path)
    {
        try
        {
            CreatePrivately(path);
            return new FileStream(path + ".in-use", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StorageSetupException(
                $"Storage:File is '{path}', which another program has in use or this account may not write ({exception.GetType().Name}): "
                + "end the other program, name a file that this account may write, or use PostgreSQL for more than one program.",
                exception);
        }
    }
}
