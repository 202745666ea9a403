using BackPainBot.Storage;
using BackPainBot.Testing;
using BenchmarkDotNet.Attributes;

namespace BackPainBot.Benchmarks;

/// <summary>
/// What it costs to keep one turn, on each database: its state is read and written, its ledger row and one reply are, and
/// the reply is taken from the outbox and settled. The state is as large as a long intake's.
/// </summary>
[MedianColumn]
[MemoryDiagnoser]
public class StorageBenchmarks
{
    private const int StateLength = 3000;
    private const int Together = 32;
    private static readonly StateKey Intake = new(StateScope.Conversation, "intake");

    private readonly string _state = $"\"{new string('x', StateLength)}\"";
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-benchmark-").FullName;
    private PostgresServer? _server;
    private Database _database = null!;
    private int _turns;

    /// <summary>The database.</summary>
    [Params(StorageKind.Memory, StorageKind.Sqlite, StorageKind.PostgreSql)]
    public StorageKind Kind { get; set; }

    /// <summary>Opens an empty database; PostgreSQL with every commit on the disk, as SQLite has it.</summary>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        _server = Kind == StorageKind.PostgreSql ? await PostgresServer.StartAsync(fsync: true) : null;
        _database = Database.Open(
            new()
            {
                Kind = Kind,
                File = Path.Combine(_folder, "bot.db"),
                ConnectionString = _server is null ? "" : await _server.NewDatabaseAsync(),
            },
            TimeProvider.System);
        await TurnAsync(0);
    }

    /// <summary>One turn after another in one conversation.</summary>
    [Benchmark]
    public Task OneTurn() => TurnAsync(0);

    /// <summary>Turns of 32 conversations at once; the time is for each.</summary>
    [Benchmark(OperationsPerInvoke = Together)]
    public Task TurnsTogether() => Task.WhenAll(Enumerable.Range(0, Together).Select(TurnAsync));

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _database.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task TurnAsync(int conversation)
    {
        var key = new ConversationKey("emulator", "", $"{conversation}");
        await using (var turn = await _database.Turns.BeginAsync(new TurnKey(key, "message", $"{Interlocked.Increment(ref _turns)}") { User = $"{conversation}" }, default))
        {
            await turn.ReadStateAsync(Intake, default);
            turn.StageState(Intake, _state);
            turn.StageReply("{}");
            await turn.CommitAsync(null, default);
        }

        await using var lease = await _database.Turns.TakeOutboxAsync(key, default);
        await lease.SettleAsync([.. lease.Entries.Select(entry => entry.Id)], [], default);
    }
}
