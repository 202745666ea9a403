namespace BackPainBot.Storage.Sql;

/// <summary>Check-ins of users.</summary>
internal static class CheckIns
{
    private const string Columns = "channel, tenant, user_id as UserId, name, conversation, due_at as DueAt, notifies, json";

    public static async Task<IReadOnlyList<CheckIn>> ReadAsync(Session session, TurnKey key) =>
        [.. (await session.AllAsync<Row>($"select {Columns} from check_ins where {Owned.ByUser} order by due_at", Owner(key))).Select(row => row.ToCheckIn())];

    public static async Task WriteAsync(Session session, TurnKey key, IReadOnlyList<CheckIn> checkIns)
    {
        await session.RunAsync($"delete from check_ins where {Owned.ByUser}", Owner(key));
        foreach (var checkIn in checkIns)
        {
            await session.RunAsync(
                """
                insert into check_ins (channel, tenant, user_id, name, conversation, due_at, notifies, json)
                values (@Channel, @Tenant, @User, @Name, @Conversation, @DueAt, @Notifies, @Json)
                """,
                new
                {
                    key.Conversation.Channel,
                    key.Conversation.Tenant,
                    key.User,
                    checkIn.Name,
                    key.Conversation.Conversation,
                    DueAt = Moment.Of(checkIn.DueAt),
                    Notifies = checkIn.Notifies ? 1L : 0L,
                    checkIn.Json,
                });
        }
    }

    public static async Task<IReadOnlyList<DueCheckIn>> TakeDueAsync(Session session, Engine engine, int most, long now, long until)
    {
        var rows = await session.AllAsync<Row>(
            $"""
            update check_ins set held_until = @until where (channel, tenant, user_id, name) in (
                select channel, tenant, user_id, name from check_ins
                where notifies = 1 and due_at <= @now and held_until <= @now order by due_at limit @most{engine.Unlocked})
            returning {Columns}
            """,
            new { most, now, until });
        return [.. rows.OrderBy(row => row.DueAt).Select(row => row.ToDue())];
    }

    private static object Owner(TurnKey key) => new { key.Conversation.Channel, key.Conversation.Tenant, key.User };

    private sealed class Row
    {
        public string Channel { get; set; } = "";

        public string Tenant { get; set; } = "";

        public string UserId { get; set; } = "";

        public string Name { get; set; } = "";

        public string Conversation { get; set; } = "";

        public long DueAt { get; set; }

        public long Notifies { get; set; }

        public string Json { get; set; } = "";

        public CheckIn ToCheckIn() => new(Name, Moment.From(DueAt), Notifies == 1, Json);

        public DueCheckIn ToDue() => new(new(Channel, Tenant, Conversation), UserId, ToCheckIn());
    }
}
