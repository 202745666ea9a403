using System.Globalization;

namespace BackPainBot.Storage.Sql;

/// <summary>Changes a line and its log, within a transaction.</summary>
internal static class LogWriter
{
    /// <summary>How often it is looked whether a log is too long; a long activity has that looked at anyhow.</summary>
    private const int TrimEvery = 16;
    private const int LongActivity = 4096;

    /// <summary>Counts as a use of the line, which there is from now on.</summary>
    /// <remarks>Positions begin with the time, so that a log that takes the place of a forgotten one goes on behind its positions.</remarks>
    public static async Task<LineRow> UseAsync(Session session, ConversationKey line, long now) => (await session.FirstAsync<LineRow>(
        """
        insert into lines (channel, tenant, name, used_at, position) values (@Channel, @Tenant, @Conversation, @now, @now)
        on conflict (channel, tenant, name) do update set used_at = excluded.used_at
        returning id, ended_at as EndedAt
        """,
        new { line.Channel, line.Tenant, line.Conversation, now }))!;

    public static async Task WriteAsync(
        Session session, Engine engine, ConversationKey key, IReadOnlyList<LogChange> changes, int maxLength, long now)
    {
        var line = await UseAsync(session, key, now);
        if (line.EndedAt is not null) return;
        foreach (var change in changes)
        {
            if (change.Added is { } added)
            {
                if (await HasPlaceAsync(session, line.Id, key, added)) await AddAsync(session, line.Id, key, added, maxLength, now);
            }
            else await session.RunAsync("delete from log where line = @Id and activity = @Removed", new { line.Id, change.Removed });
        }

        await engine.AnnounceAsync(session, key);
    }

    /// <summary>
    /// Not for a new version of what is not in the log: whoever named it may mean one that is yet to come, whose name the log
    /// could then not give.
    /// </summary>
    private static async Task<bool> HasPlaceAsync(Session session, long line, ConversationKey key, LoggedActivity added) =>
        added.Id?.StartsWith($"{key.Conversation}|", StringComparison.Ordinal) != true
        || await session.NumberAsync("select 1 from log where line = @line and activity = @Id", new { line, added.Id }) is not null;

    /// <returns>Where the activity stands, and its id.</returns>
    public static async Task<(long Position, string Id)> AddAsync(
        Session session, long line, ConversationKey key, LoggedActivity activity, int maxLength, long now)
    {
        var earlier = activity.Id is null ? null : await session.NumberAsync(
            "delete from log where line = @line and activity = @Id returning time", new { line, activity.Id });
        var next = await NextAsync(session, line, now);

        // Clients sort by time: no two have the same, and a new version keeps its place.
        var id = activity.Id ?? string.Create(CultureInfo.InvariantCulture, $"{key.Conversation}|{next.Position:D7}");
        await session.RunAsync(
            "insert into log (line, position, activity, time, reply_to, json) values (@line, @Position, @id, @time, @ReplyToId, @Json)",
            new { line, next.Position, id, time = earlier ?? next.LastTime, activity.ReplyToId, activity.Json });
        if (next.Position % TrimEvery == 0 || activity.Json.Length > LongActivity) await TrimAsync(session, line, maxLength);
        return (next.Position, id);
    }

    public static async Task<NextRow> NextAsync(Session session, long line, long now) => (await session.FirstAsync<NextRow>(
        """
        update lines set position = position + 1, last_time = case when last_time >= @now then last_time + 1 else @now end
        where id = @line returning position, last_time as LastTime
        """,
        new { line, now }))!;

    /// <summary>Nothing is taken any more. The log stays a little for who is just about to read the end.</summary>
    public static async Task EndAsync(Session session, Engine engine, ConversationKey key, long now)
    {
        var line = await UseAsync(session, key, now);
        await session.RunAsync("delete from inbox where line = @Id", new { line.Id });
        await session.RunAsync("update lines set ended_at = coalesce(ended_at, @now) where id = @Id", new { line.Id, now });
        await engine.AnnounceAsync(session, key);
    }

    /// <summary>Empties the log of a conversation. What was posted to another than the one that wants this will not be answered.</summary>
    public static async Task ForgetAsync(Session session, Engine engine, ConversationKey key, bool isOpen)
    {
        const string Line = "(select id from lines where channel = @Channel and tenant = @Tenant and name = @Conversation)";
        await session.RunAsync($"delete from log where line in {Line}", key);
        if (!isOpen) await session.RunAsync($"delete from inbox where line in {Line}", key);
        await engine.AnnounceAsync(session, key);
    }

    private static Task<int> TrimAsync(Session session, long line, int maxLength) => session.RunAsync(
        """
        delete from log where line = @line and position < (
            select coalesce(min(case when total <= @maxLength then position end), max(position))
            from (select position, sum(length(json)) over (order by position desc) as total from log where line = @line) as sized)
        """,
        new { line, maxLength });

    internal sealed class LineRow
    {
        public long Id { get; set; }

        public long? EndedAt { get; set; }
    }

    internal sealed class NextRow
    {
        public long Position { get; set; }

        public long LastTime { get; set; }
    }
}
