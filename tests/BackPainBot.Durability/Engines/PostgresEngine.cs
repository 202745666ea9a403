using BackPainBot.Testing;

namespace BackPainBot.Durability.Engines;

/// <summary>A server, for two hosts.</summary>
internal sealed class PostgresEngine : IEngine
{
    private readonly string _connectionString;

    private PostgresEngine(PostgresServer server, string connectionString) => (Server, _connectionString) = (server, connectionString);

    public PostgresServer Server { get; }

    public int Hosts => 2;

    public string[] Settings => ["--Storage:Kind=PostgreSql", $"--Storage:ConnectionString={_connectionString}"];

    public static async Task<PostgresEngine> StartAsync()
    {
        var server = await PostgresServer.StartAsync();
        return new(server, await server.NewDatabaseAsync());
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
