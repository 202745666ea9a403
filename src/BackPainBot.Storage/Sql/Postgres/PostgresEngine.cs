using Npgsql;

namespace BackPainBot.Storage.Sql.Postgres;

/// <summary>
/// PostgreSQL, for any number of machines. A turn is one transaction that locks its conversation's row: who loses the
/// connection loses lock and writes together, and a repeat waits on the row.
/// </summary>
internal sealed class PostgresEngine : Engine
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresPresence _presence;

    private PostgresEngine(NpgsqlDataSource source)
    {
        _source = source;
        _presence = new PostgresPresence(source, Signals);
    }

    public override string Sender => _presence.Name;

    public override string SenderIsGone => PostgresPresence.IsGone;

    public override string Locked => " for update";

    public override string Unlocked => " for update skip locked";

    public override string BeforeTurn => """
        insert into conversations (channel, tenant, name, used_at) values (@Channel, @Tenant, @Conversation, @Now)
        on conflict do nothing;

        """;

    /// <exception cref="StorageSetupException">The database cannot be reached or used.</exception>
    public static PostgresEngine Connect(string connectionString)
    {
        var settings = PostgresSettings.Of(connectionString);
        PostgresSettings.Check(settings);
        return new PostgresEngine(NpgsqlDataSource.Create(settings));
    }

    public override async ValueTask<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken) =>
        await TryAsync(async () =>
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
            return await read(new Session(connection));
        });

    public override async ValueTask<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken) =>
        await TryAsync(async () =>
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await write(new Session(connection, transaction));
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        });

    public override async ValueTask<TurnScope> BeginTurnAsync(CancellationToken cancellationToken) =>
        await TryAsync(async () =>
        {
            var connection = await _source.OpenConnectionAsync(cancellationToken);
            try
            {
                return new Scope(connection, await connection.BeginTransactionAsync(cancellationToken));
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        });

    public override async ValueTask LockUserAsync(TurnScope scope, UserKey user, CancellationToken cancellationToken) => await scope.ReadAsync(
        session => session.FirstAsync<string>(
            "select pg_advisory_xact_lock(hashtextextended(@Name, 0))::text", new { Name = $"{user.Channel}\n{user.Tenant}\n{user.User}" }),
        cancellationToken);

    public override Task AnnounceAsync(Session session, ConversationKey line) => PostgresPresence.AnnounceAsync(session, line);

    /// <remarks>The database's own vacuum does it.</remarks>
    public override ValueTask ScrubAsync() => ValueTask.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await _presence.DisposeAsync();
        await _source.DisposeAsync();
    }

    private static async Task<T> TryAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (Outage.Of(exception) is { } outage)
        {
            throw outage;
        }
    }

    private sealed class Scope(NpgsqlConnection connection, NpgsqlTransaction transaction) : TurnScope
    {
        private readonly Session _session = new(connection, transaction);

        public override async ValueTask<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellationToken) =>
            await TryAsync(() => read(_session));

        public override async ValueTask CommitAsync(Func<Session, Task<bool>> write, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await TryAsync(async () =>
            {
                await write(_session);
                await transaction.CommitAsync(CancellationToken.None);
                return true;
            });
        }

        public override async ValueTask DisposeAsync()
        {
            try
            {
                await transaction.DisposeAsync();
            }
            finally
            {
                await connection.DisposeAsync();
            }
        }
    }
}
