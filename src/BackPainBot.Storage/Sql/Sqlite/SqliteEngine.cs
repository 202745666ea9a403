using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage.Sql.Sqlite;

/// <summary>
/// SQLite in one file, or in memory. One process a file: what turns and senders hold is held in this process. Changes
/// are written by one thread, those that wait together in one transaction, so that they share its way to the disk.
/// </summary>
internal sealed class SqliteEngine : Engine
{
    private readonly SqliteFile? _file;
    private readonly SqliteWriter _writer;

    private SqliteEngine(SqliteFile? file, SqliteConnection connection)
    {
        _file = file;
        _writer = new SqliteWriter(connection);
    }

    public override string Sender => "this process";

    public override string SenderIsGone => "1 = 1";

    public override string Locked => "";

    public override string Unlocked => "";

    public override string BeforeTurn => "";

    /// <exception cref="StorageSetupException">The file cannot be used.</exception>
    public static SqliteEngine InFile(string path, int maxMegabytes)
    {
        var file = SqliteFile.Open(path, maxMegabytes);
        try
        {
            return new SqliteEngine(file, file.Connect());
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public static SqliteEngine InMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        Schema.UpgradeSqlite(connection);
        return new SqliteEngine(null, connection);
    }

    public override ValueTask<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken) =>
        _file is null ? WriteAsync(read, cancellationToken) : new(ReadFileAsync(_file, read));

    public override ValueTask<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_writer.RunAsync(write));
    }

    public override ValueTask<TurnScope> BeginTurnAsync(CancellationToken cancellationToken) => new(new Scope(this));

    public override ValueTask LockUserAsync(TurnScope scope, UserKey user, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public override Task AnnounceAsync(Session session, ConversationKey line) => Task.CompletedTask;

    public override void CheckPlace() => _file?.CheckPlace();

    public override async ValueTask ScrubAsync()
    {
        if (_file is not null) await _writer.BetweenAsync(SqliteFile.Checkpoint);
    }

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _file?.Dispose();
    }

    private static async Task<T> ReadFileAsync<T>(SqliteFile file, Func<Session, Task<T>> read)
    {
        try
        {
            await using var connection = file.Connect();
            return await read(new Session(connection));
        }
        catch (DbException exception) when (Outage.Of(exception) is { } outage)
        {
            throw outage;
        }
    }

    private sealed class Scope(SqliteEngine engine) : TurnScope
    {
        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public override ValueTask<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken) =>
            engine.ReadAsync(read, cancellationToken);

        public override async ValueTask CommitAsync(Func<Session, Task<bool>> write, CancellationToken cancellationToken) =>
            await engine.WriteAsync(write, cancellationToken);
    }
}
