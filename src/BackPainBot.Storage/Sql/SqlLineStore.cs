namespace BackPainBot.Storage.Sql;

/// <summary>The conversations of a channel of our own, on a database of any kind.</summary>
internal sealed class SqlLineStore(Engine engine, StorageOptions options, TimeProvider clock) : ILineStore
{
    private const string IsOf = "channel = @Channel and tenant = @Tenant and name = @Conversation";
    private const string LineId = $"(select id from lines where {IsOf})";

    /// <summary>Reading counts as a use, but not each is worth a write.</summary>
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    public ValueTask<Line?> FindAsync(ConversationKey line, CancellationToken cancellationToken) => engine.ReadAsync(
        async session => await FindRowAsync(session, line) is { } row ? new Line(line, row.EndedAt is not null, Moment.From(row.UsedAt)) : null,
        cancellationToken);

    public async ValueTask<int> CountAsync(DateTimeOffset usedSince, CancellationToken cancellationToken) => (int)(await engine.ReadAsync(
        session => session.NumberAsync("select count(*) from lines where used_at >= @Since and ended_at is null", new { Since = Moment.Of(usedSince) }),
        cancellationToken) ?? 0);

    public ValueTask<bool> TryBeginAsync(ConversationKey line, string turn, CancellationToken cancellationToken) => engine.WriteAsync(
        async session =>
        {
            var now = clock.Now();
            var row = await LogWriter.UseAsync(session, line, now);
            if (row.EndedAt is not null || await session.RunAsync("update lines set begun = 1 where id = @Id and begun = 0", new { row.Id }) == 0) return false;
            await QueueAsync(session, row.Id, (await LogWriter.NextAsync(session, row.Id, now)).Position, null, turn, now);
            return true;
        },
        cancellationToken);

    public async ValueTask<string?> PostAsync(
        ConversationKey line, LoggedActivity activity, Func<string, string> turn, CancellationToken cancellationToken)
    {
        var id = await engine.WriteAsync(session => PostAsync(session, line, activity, turn), cancellationToken);
        engine.Signals.Changed(line);
        return id;
    }

    public async ValueTask AppendAsync(ConversationKey line, LoggedActivity activity, CancellationToken cancellationToken)
    {
        await engine.WriteAsync(
            async session =>
            {
                await LogWriter.WriteAsync(session, engine, line, [new(activity, null)], options.LogBytes, clock.Now());
                return true;
            },
            cancellationToken);
        engine.Signals.Changed(line);
    }

    public async ValueTask<LineBatch?> ReadAsync(ConversationKey line, long after, CancellationToken cancellationToken)
    {
        var (row, batch) = await engine.ReadAsync(
            async session =>
            {
                var row = await FindRowAsync(session, line);
                return (row, row is null ? null : await LogReader.ReadAsync(session, row.Id, row.Position, after));
            },
            cancellationToken);
        if (row is null) return new LineBatch([], after);
        if (row.EndedAt is not null) return batch is { Activities.Count: > 0 } ? batch : null;
        if (clock.Now() - row.UsedAt > TouchEvery.TotalMilliseconds) await TouchAsync([line], cancellationToken);
        return batch;
    }

    public Task WaitForChangeAsync(ConversationKey line, CancellationToken cancellationToken) =>
        engine.Signals.Next(line).WaitAsync(cancellationToken);

    public ValueTask<PostedTurn?> NextTurnAsync(ConversationKey line, CancellationToken cancellationToken) => engine.ReadAsync(
        async session => await session.FirstAsync<TurnRow>($"select position, json from inbox where line = {LineId} order by position limit 1", line) is { } row
            ? new PostedTurn(row.Position, row.Json)
            : null,
        cancellationToken);

    public async ValueTask TurnDoneAsync(ConversationKey line, long position, CancellationToken cancellationToken) => await engine.WriteAsync(
        session => session.RunAsync(
            $"delete from inbox where line = {LineId} and position = @position", new { line.Channel, line.Tenant, line.Conversation, position }),
        cancellationToken);

    public async ValueTask<IReadOnlyList<ConversationKey>> FindWaitingAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        await engine.ReadAsync(
            async session => (await session.AllAsync<KeyRow>(
                "select distinct channel, tenant, name from inbox join lines on lines.id = inbox.line where posted_at <= @Before",
                new { Before = Moment.Of(before) })).Select(row => row.ToKey()).ToList(),
            cancellationToken);

    public async ValueTask EndAsync(ConversationKey line, CancellationToken cancellationToken)
    {
        await engine.WriteAsync(
            async session =>
            {
                await LogWriter.EndAsync(session, engine, line, clock.Now());
                return true;
            },
            cancellationToken);
        engine.Signals.Changed(line);
    }

    public async ValueTask TouchAsync(IReadOnlyCollection<ConversationKey> lines, CancellationToken cancellationToken) => await engine.WriteAsync(
        async session =>
        {
            var now = clock.Now();
            foreach (var line in lines)
                await session.RunAsync($"update lines set used_at = @now where {IsOf}", new { line.Channel, line.Tenant, line.Conversation, now });
            return true;
        },
        cancellationToken);

    public async ValueTask PruneAsync(DateTimeOffset unusedSince, DateTimeOffset endedBefore, CancellationToken cancellationToken)
    {
        await engine.WriteAsync(session => LinePruning.RunAsync(session, Moment.Of(unusedSince), Moment.Of(endedBefore)), cancellationToken);

        // Those who wait for a log that is gone, too.
        engine.Signals.AllChanged();
        await engine.ScrubAsync();
    }

    private async Task<string?> PostAsync(Session session, ConversationKey line, LoggedActivity activity, Func<string, string> turn)
    {
        var now = clock.Now();
        var row = await LogWriter.UseAsync(session, line, now);
        if (row.EndedAt is not null) return null;
        if (activity.Id is not null && await IsKnownAsync(session, row.Id, activity.Id)) return activity.Id;
        var (position, id) = await LogWriter.AddAsync(session, row.Id, line, activity, options.LogBytes, now);
        await QueueAsync(session, row.Id, position, id, turn(id), now);
        await engine.AnnounceAsync(session, line);
        return id;
    }

    private static async Task<bool> IsKnownAsync(Session session, long line, string id) => await session.NumberAsync(
        "select 1 from log where line = @line and activity = @id union all select 1 from inbox where line = @line and activity = @id limit 1",
        new { line, id }) is not null;

    private static Task<int> QueueAsync(Session session, long line, long position, string? id, string turn, long now) => session.RunAsync(
        "insert into inbox (line, position, activity, json, posted_at) values (@line, @position, @id, @turn, @now)",
        new { line, position, id, turn, now });

    private static Task<Row?> FindRowAsync(Session session, ConversationKey line) => session.FirstAsync<Row>(
        $"select id, ended_at as EndedAt, used_at as UsedAt, position from lines where {IsOf}", line);

    private sealed class Row
    {
        public long Id { get; set; }

        public long? EndedAt { get; set; }

        public long UsedAt { get; set; }

        public long Position { get; set; }
    }

    private sealed class TurnRow
    {
        public long Position { get; set; }

        public string Json { get; set; } = "";
    }
}
