using System.Text.Json;
using Npgsql;

namespace BackPainBot.Storage.Sql.Postgres;

/// <summary>
/// One connection that is open as long as the process lives. It hears which logs others have changed, and others see by it
/// whether a process that was sending is still there: a lease that ends by itself, with no clock to agree on.
/// </summary>
internal sealed class PostgresPresence : IAsyncDisposable
{
    /// <summary>A condition on <c>senders.sender</c>: its process has ended, or has lost this connection.</summary>
    public const string IsGone = $"not exists (select 1 from pg_stat_activity where {NameOf} = senders.sender)";

    private const string NameOf = "pid::text || ' ' || extract(epoch from backend_start)::text";
    private const string Channel = "backpainbot_log";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    private readonly NpgsqlDataSource _source;
    private readonly LineSignals _signals;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _listening;
    private volatile string _name = $"none yet {Guid.NewGuid()}";

    public PostgresPresence(NpgsqlDataSource source, LineSignals signals)
    {
        (_source, _signals) = (source, signals);
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>The name of this process, as long as the connection lasts.</summary>
    public string Name => _name;

    public static Task AnnounceAsync(Session session, ConversationKey line) =>
        session.FirstAsync<string>("select pg_notify(@Channel, @Line)::text", new { Channel, Line = JsonSerializer.Serialize(line) });

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _listening;
        _ended.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync();
            }
            catch (Exception) when (!_ended.IsCancellationRequested)
            {
                // The database is away: those who need it are told so, each at their own request.
                await Task.Delay(Pause, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenOnceAsync()
    {
        await using var connection = await _source.OpenConnectionAsync(_ended.Token);
        connection.Notification += (_, news) => Hear(news.Payload);
        var session = new Session(connection);
        _name = (await session.FirstAsync<string>($"select {NameOf} from pg_stat_activity where pid = pg_backend_pid()"))!;
        await session.RunAsync($"listen {Channel}");
        while (true)
        {
            // What changed while nobody listened, nobody knows; and a connection that is dead shows it only when asked.
            _signals.AllChanged();
            while (await connection.WaitAsync(SignOfLife, _ended.Token))
            {
            }

            await session.NumberAsync("select 1");
        }
    }

    private void Hear(string payload)
    {
        if (JsonSerializer.Deserialize<ConversationKey>(payload) is { } line) _signals.Changed(line);
    }
}
