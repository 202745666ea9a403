namespace BackPainBot.Storage.Sql;

internal sealed class OutboxLease(Engine engine, long conversation, IReadOnlyList<OutboxEntry> entries, IDisposable held) : IOutboxLease
{
    /// <summary>Those whose sending was begun; the first is with the taking, if it was not sent before.</summary>
    private readonly HashSet<long> _begun = [.. entries.Take(1).Where(entry => entry.Sends == 0).Select(entry => entry.Id)];

    public IReadOnlyList<OutboxEntry> Entries => entries;

    /// <returns>Null if another process is sending.</returns>
    public static async ValueTask<OutboxLease?> TryTakeAsync(Engine engine, ConversationKey key, IDisposable held, CancellationToken cancellationToken)
    {
        var waiting = await engine.ReadAsync(
            session => session.NumberAsync(
                """
                select id from conversations where channel = @Channel and tenant = @Tenant and name = @Conversation
                and exists (select 1 from outbox where conversation = conversations.id)
                """,
                key),
            cancellationToken);
        if (waiting is not { } id) return new OutboxLease(engine, 0, [], held);
        var entries = await engine.WriteAsync(session => TakeAsync(session, engine, id), cancellationToken);
        return entries is null ? null : new OutboxLease(engine, id, entries, held);
    }

    public async ValueTask BeginSendAsync(long id, IReadOnlyCollection<long> done, CancellationToken cancellationToken)
    {
        if (_begun.Contains(id)) return;
        await engine.WriteAsync(
            async session =>
            {
                await DeleteAsync(session, done);
                return await BeginAsync(session, conversation, id);
            },
            cancellationToken);
        _begun.Add(id);
    }

    public async ValueTask SettleAsync(IReadOnlyCollection<long> done, IReadOnlyCollection<long> notSent, CancellationToken cancellationToken) =>
        await engine.WriteAsync(
            async session =>
            {
                await DeleteAsync(session, done);
                foreach (var id in notSent.Where(_begun.Contains))
                    await session.RunAsync("update outbox set sends = sends - 1 where conversation = @conversation and id = @id", new { conversation, id });
                return await session.RunAsync("update senders set sender = null where conversation = @conversation and sender = @Sender", new { conversation, engine.Sender });
            },
            cancellationToken);

    public async ValueTask CloseAsync(CancellationToken cancellationToken) =>
        await engine.WriteAsync(
            async session =>
            {
                await session.RunAsync("delete from outbox where conversation = @conversation", new { conversation });

                // Nobody can be asked any more.
                await session.RunAsync(
                    """
                    delete from check_ins where (channel, tenant, conversation) in (
                        select channel, tenant, name from conversations where id = @conversation)
                    """,
                    new { conversation });
                return await session.RunAsync("update senders set sender = null, closed = 1 where conversation = @conversation", new { conversation });
            },
            cancellationToken);

    public ValueTask DisposeAsync()
    {
        held.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<OutboxEntry>?> TakeAsync(Session session, Engine engine, long conversation)
    {
        var taken = await session.NumberAsync(
            $"""
            insert into senders (conversation, sender) values (@conversation, @Sender)
            on conflict (conversation) do update set sender = @Sender
            where senders.sender is null or senders.sender = @Sender or {engine.SenderIsGone}
            returning conversation
            """,
            new { conversation, engine.Sender });
        if (taken is null) return null;
        var rows = await session.AllAsync<Row>(
            "select id, json, committed_at as CommittedAt, sends from outbox where conversation = @conversation order by id", new { conversation });
        if (rows is [{ Sends: 0 } first, ..]) await BeginAsync(session, conversation, first.Id);

        return [.. rows.Select(row => new OutboxEntry(row.Id, row.Json, Moment.From(row.CommittedAt), (int)row.Sends))];
    }

    private static Task<int> BeginAsync(Session session, long conversation, long id) =>
        session.RunAsync("update outbox set sends = sends + 1 where conversation = @conversation and id = @id", new { conversation, id });

    private async Task DeleteAsync(Session session, IEnumerable<long> done)
    {
        foreach (var id in done) await session.RunAsync("delete from outbox where conversation = @conversation and id = @id", new { conversation, id });
    }

    private sealed class Row
    {
        public long Id { get; set; }

        public string Json { get; set; } = "";

        public long CommittedAt { get; set; }

        public long Sends { get; set; }
    }
}
