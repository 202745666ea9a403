namespace BackPainBot.Storage.Sql;

/// <summary>Reads everything of a person, for that person.</summary>
internal static class StoredItems
{
    public static async Task<IReadOnlyList<StoredItem>> ReadAsync(Session session, TurnKey key)
    {
        // No user has an empty id.
        var values = new { key.Conversation.Channel, key.Conversation.Tenant, key.Conversation.Conversation, User = key.User ?? "" };
        var rows = await session.AllAsync<Row>(
            $"""
            select 1 as Place, 'conversation' as Kind, name, used_at as At, state as Json from conversations where {Owned.ByConversationOrUser} and state <> '{"{}"}'
            union all
            select 2, 'user', name, used_at, json from user_state where {Owned.ByUser}
            union all
            select 3, 'check-in', name, due_at, json from check_ins where {Owned.ByUser}
            union all
            select 4, 'message', log.activity, log.time, log.json from log join lines on lines.id = log.line
                where (channel, tenant, name) in (select channel, tenant, name from conversations where {Owned.ByConversationOrUser})
            union all
            select 5, 'reply', cast(outbox.id as text), outbox.committed_at, outbox.json from outbox
                join conversations on conversations.id = outbox.conversation where {Owned.ByConversationOrUser}
            union all
            select 6, 'answered', activity, taken_in_at, response from ledger
                join conversations on conversations.id = ledger.conversation where {Owned.ByConversationOrUser} and response is not null
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
