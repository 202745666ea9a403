using System.Text.RegularExpressions;

namespace BackPainBot.Testing;

/// <summary>A real PostgreSQL for tests, on a free port of this machine, with its data in a temporary folder.</summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-postgresql-").FullName;
    private readonly int _port = FreePort.Find();
    private readonly string[] _settings;
    private ChildProcess? _process;
    private int _databases;

    private PostgresServer(string[] settings) => _settings = settings;

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="fsync">Whether what is committed survives a power cut, too, which is slow; a kill it always survives.</param>
    /// <param name="settings">More for it, such as <c>max_connections=20</c>.</param>
    public static async Task<PostgresServer> StartAsync(bool fsync = false, params string[] settings)
    {
        var powerCuts = fsync ? "on" : "off";
        var server = new PostgresServer([$"fsync={powerCuts}", $"full_page_writes={powerCuts}", .. settings]);
        try
        {
            await PostgresProgram.GiveAsync(server._folder);
            await PostgresProgram.RunAsync(
                "initdb", "--pgdata", server._folder, "--username", "test", "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync");
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await PostgresProgram.RunAsync("createdb", "--host", "127.0.0.1", "--port", $"{_port}", "--username", "test", name);
        return $"Host=127.0.0.1;Port={_port};Username=test;Database={name}";
    }

    /// <summary>Starts it on the data that it left.</summary>
    public async Task StartAgainAsync()
    {
        // Without sockets in files, which would want a folder of their own.
        string[] settings = [.. _settings, "listen_addresses=127.0.0.1", $"port={_port}", "unix_socket_directories="];
        _process = await PostgresProgram.StartAsync("postgres", Ready(), ["-D", _folder, .. settings.SelectMany(s => new[] { "-c", s })]);
    }

    /// <summary>Stops it, without waiting for its clients to go.</summary>
    /// <param name="immediate">Whether it leaves the tidying up to its next start.</param>
    public async Task StopAsync(bool immediate = false)
    {
        if (_process is null) return;
        Signals.Send(_process.Id, immediate ? Signals.Quit : Signals.Interrupt);
        await _process.EndAsync();
    }

    /// <summary>Makes it do nothing, while its connections stay open.</summary>
    public void Pause() => Signals.Send(_process!.Id, Signals.Stop, withChildren: true);

    /// <summary>Ends <see cref="Pause"/>.</summary>
    public void Resume() => Signals.Send(_process!.Id, Signals.Continue, withChildren: true);

    /// <summary>Kills it and all that it runs.</summary>
    public void Kill() => _process?.Kill();

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex("database system is ready to accept connections()")]
    private static partial Regex Ready();
}
