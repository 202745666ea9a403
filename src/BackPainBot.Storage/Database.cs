using BackPainBot.Storage.Sql;
using BackPainBot.Storage.Sql.Postgres;
using BackPainBot.Storage.Sql.Sqlite;

namespace BackPainBot.Storage;

/// <summary>An open database, and what it keeps.</summary>
public sealed class Database : IAsyncDisposable, IDisposable
{
    private readonly Engine _engine;
    private bool _closed;

    private Database(Engine engine, StorageOptions options, TimeProvider clock)
    {
        _engine = engine;
        Turns = new SqlTurnStore(engine, options, clock);
        Lines = new SqlLineStore(engine, options, clock);
        Settings = new SqlSettingStore(engine);
    }

    /// <summary>Turns, with state, ledger, outbox and check-ins.</summary>
    public ITurnStore Turns { get; }

    /// <summary>The conversations of a channel of our own.</summary>
    public ILineStore Lines { get; }

    /// <summary>What the program has chosen once.</summary>
    public ISettingStore Settings { get; }

    /// <summary>Opens the database that the options ask for, makes it if need be, and brings it up to date.</summary>
    /// <exception cref="StorageSetupException">It cannot be used.</exception>
    public static Database Open(StorageOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        Engine engine = options.Kind switch
        {
            StorageKind.PostgreSql => PostgresEngine.Connect(options.ConnectionString),
            StorageKind.Memory => SqliteEngine.InMemory(),
            _ => SqliteEngine.InFile(options.FileOrDefault, options.MaxMegabytes),
        };
        return new Database(engine, options, clock);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _closed, true) ? ValueTask.CompletedTask : _engine.DisposeAsync();

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
