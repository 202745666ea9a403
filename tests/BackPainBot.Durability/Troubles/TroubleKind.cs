using BackPainBot.Durability.Engines;

namespace BackPainBot.Durability.Troubles;

/// <summary>A kind of trouble.</summary>
internal enum TroubleKind
{
    Kills,
    HostRestarts,
    DatabaseRestarts,
    DatabasePauses,
    SlowDatabase,
    FullFiles,
    ConnectorFailures,
    None,
}

internal static class TroubleKinds
{
    /// <exception cref="ArgumentException">There is no such trouble on this database.</exception>
    public static ITrouble On(this TroubleKind kind, IEngine engine, int times) => (kind, engine) switch
    {
        (TroubleKind.Kills, _) => new Kills(times),
        (TroubleKind.HostRestarts, _) => new HostRestarts(times),
        (TroubleKind.DatabaseRestarts, PostgresEngine postgres) => new DatabaseRestarts(postgres.Server, times),
        (TroubleKind.DatabasePauses, PostgresEngine postgres) => new DatabasePauses(postgres.Server, times),
        (TroubleKind.SlowDatabase, PostgresEngine postgres) => new SlowDatabase(postgres.Server, times),
        (TroubleKind.FullFiles, SqliteEngine sqlite) => new FullFiles(sqlite, times),
        (TroubleKind.ConnectorFailures, _) => new ConnectorFailures(times),
        (TroubleKind.None, _) => new Calm(times),
        _ => throw new ArgumentException($"{kind} is no trouble that this database can have."),
    };
}
