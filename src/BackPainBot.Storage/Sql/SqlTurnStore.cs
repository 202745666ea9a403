namespace BackPainBot.Storage.Sql;

/// <summary>The store on a database of any kind.</summary>
internal sealed class SqlTurnStore(Engine engine, StorageOptions options, TimeProvider clock) : ITurnStore
{
    /// <summary>Channels repeat within minutes, and a captured request dies with its token within a day.</summary>
    internal static readonly TimeSpan LedgerAge = TimeSpan.FromDays(1);

    private static readonly TimeSpan SenderPause = TimeSpan.FromMilliseconds(100);

    // On one machine nobody takes a connection only to wait.
    private readonly KeyedLock<ConversationKey> _turns = new();
    private readonly KeyedLock<ConversationKey> _senders = new();
    private readonly KeyedLock<UserKey> _users = new();

    public async ValueTask<ITurn> BeginAsync(TurnKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var held = await _turns.AcquireAsync(key.Conversation, cancellationToken);
        TurnScope? scope = null;
        try
        {
            scope = await engine.BeginTurnAsync(cancellationToken);
            var start = await scope.ReadAsync(session => TurnStart.ReadAsync(session, engine, key, clock.Now()), cancellationToken);
            return new SqlTurn(engine, new UserHold(engine, _users, scope, key), scope, held, key, start, options, clock);
        }
        catch
        {
            if (scope is not null) await scope.DisposeAsync();
            held.Dispose();
            throw;
        }
    }

    public async ValueTask<IReadOnlyCollection<ConversationKey>> FindUndeliveredAsync(CancellationToken cancellationToken) =>
        await engine.ReadAsync(
            async session => (await session.AllAsync<KeyRow>(
                "select channel, tenant, name from conversations where id in (select conversation from outbox)"))
                .Select(row => row.ToKey()).ToList(),
            cancellationToken);

    public async ValueTask<IOutboxLease> TakeOutboxAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var held = await _senders.AcquireAsync(conversation, cancellationToken);
        try
        {
            while (true)
            {
                if (await OutboxLease.TryTakeAsync(engine, conversation, held, cancellationToken) is { } lease) return lease;
                await Task.Delay(SenderPause, clock, cancellationToken);
            }
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public ValueTask<IReadOnlyList<DueCheckIn>> TakeDueAsync(int most, TimeSpan hold, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var until = now + (long)hold.TotalMilliseconds;
        return engine.WriteAsync(session => CheckIns.TakeDueAsync(session, engine, most, now, until), cancellationToken);
    }

    public async ValueTask<DateTimeOffset?> KeptSinceAsync(UserKey user, CancellationToken cancellationToken) =>
        await engine.ReadAsync(session => UserStates.KeptSinceAsync(session, user), cancellationToken) is { } since ? Moment.From(since) : null;

    public async ValueTask<int> PruneAsync(DateTimeOffset unusedSince, CancellationToken cancellationToken)
    {
        var (before, ledgerBefore) = (Moment.Of(unusedSince), clock.Now() - (long)LedgerAge.TotalMilliseconds);
        var forgotten = await engine.WriteAsync(session => Pruning.RunAsync(session, before, ledgerBefore), cancellationToken);
        await engine.ScrubAsync();
        return forgotten;
    }

    public async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        engine.CheckPlace();
        await engine.WriteAsync(
            session => session.RunAsync("insert into settings (name, value) values ('checked', '') on conflict (name) do update set value = ''"),
            cancellationToken);
    }
}
