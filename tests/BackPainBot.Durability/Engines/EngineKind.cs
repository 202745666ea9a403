namespace BackPainBot.Durability.Engines;

/// <summary>A kind of database, for as many hosts as it can serve.</summary>
internal enum EngineKind
{
    Sqlite,
    Postgres,
    Memory,
}

internal static class EngineKinds
{
    public static async Task<IEngine> StartAsync(this EngineKind kind) => kind switch
    {
        EngineKind.Postgres => await PostgresEngine.StartAsync(),
        EngineKind.Memory => new MemoryEngine(),
        _ => new SqliteEngine(),
    };
}
