namespace BackPainBot.Storage.Sql;

/// <summary>Reads everything of a person, for that person.</summary>
internal static class StoredItems
{
    private const string IsUsers = "channel = @Channel and tenant = @Tenant and user_id = @User";
    private const string Mine = "channel = @Channel and tenant = @Tenant and (name = @Conversation or user_id = @User)";

    public static async Task<IReadOnlyList<StoredItem>> ReadAsync(Session session, TurnKey key)
    {
        // No user has an empty id.
        var values = new { key.Conversation.Channel, key.Conversation.Tenant, key.Conversation.Conversation, User = key.User ?? "" };
        var rows = await session.AllAsync<Row>(
            $"""
            select 1 as Place, 'conversation' as Kind, name, used_at as At, state as Json from conversations where {Mine} and state <> '{"{}"}'
            union all
            select 2, 'user', name, used_at, json from user_state where {IsUsers}
            union all
            select 3, 'check-in', name, due_at, json from check_ins where {IsUsers}
            union all
            select 4, 'message', log.activity, log.time, log.json from log join lines on lines.id = log.line
                where (channel, tenant, name) in (select channel, tenant, name from conversations where {Mine})
            union all
            select 5, 'reply', cast(outbox.id as text), outbox.committed_at, outbox.json from outbox
                join conversations on conversations.id = outbox.conversation where {Mine}
            union all
            select 6, 'answered', activity, taken_in_at, response from ledger
                join conversations on conversations.id = ledger.conversation where {Mine} and response is not null
            order by 1, 4
            """,
            values);
        return [.. rows.Select(row => new StoredItem(row.Kind, row.Name, Moment.From(row.At), row.Json))];
    }

    private sealed class Row
    {
        public string Kind { get; set; } = "";

        public string Name { get; set; } = "";

        public long At { get; set; }

        public string Json { get; set; } = "";
    }
}
