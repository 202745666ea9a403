namespace BackPainBot.Durability.Engines;

/// <summary>A kind of database, for as many hosts as it can serve. SQLite that is limited can be full.</summary>
internal enum EngineKind
{
    Sqlite,
    LimitedSqlite,
    Postgres,
    Memory,
}

internal static class EngineKinds
{
    public static async Task<IEngine> StartAsync(this EngineKind kind) => kind switch
    {
        EngineKind.Postgres => await PostgresEngine.StartAsync(),
        EngineKind.LimitedSqlite => new SqliteEngine(limited: true),
        EngineKind.Memory => new MemoryEngine(),
        _ => new SqliteEngine(),
    };
}
