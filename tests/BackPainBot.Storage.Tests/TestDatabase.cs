using BackPainBot.Testing;

namespace BackPainBot.Storage.Tests;

/// <summary>A database for the tests of one class.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    public abstract StorageOptions Options { get; }

    public virtual Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Gives the next test an empty one.</summary>
    public abstract Task ResetAsync();

    public virtual Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>SQLite in a temporary file.</summary>
public sealed class SqliteFileDatabase : TestDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-sqlite-").FullName;
    private int _files;

    public override StorageOptions Options => new() { Kind = StorageKind.Sqlite, File = File };

    public string File => Path.Combine(_folder, $"{_files}.db");

    public override Task ResetAsync()
    {
        _files++;
        return Task.CompletedTask;
    }

    public override Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>SQLite in memory.</summary>
public sealed class MemoryDatabase : TestDatabase
{
    public override StorageOptions Options { get; } = new() { Kind = StorageKind.Memory };

    public override Task ResetAsync() => Task.CompletedTask;
}

/// <summary>A real PostgreSQL.</summary>
public sealed class PostgresDatabase : TestDatabase
{
    private PostgresServer? _server;
    private string _connectionString = "";

    public override StorageOptions Options => new() { Kind = StorageKind.PostgreSql, ConnectionString = _connectionString };

    public override async Task InitializeAsync() => _server = await PostgresServer.StartAsync();

    public override async Task ResetAsync() => _connectionString = await _server!.NewDatabaseAsync();

    public override async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
