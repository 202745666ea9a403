namespace BackPainBot.Storage.Sql;

/// <summary>State of users.</summary>
internal static class UserStates
{
    public static Task<string?> ReadAsync(Session session, TurnKey key, string name) => session.FirstAsync<string>(
        $"select json from user_state where {Owned.ByUser} and name = @name",
        new { key.Conversation.Channel, key.Conversation.Tenant, key.User, name });

    /// <summary>Since when something has been kept of a user without a break; null where nothing is.</summary>
    public static Task<long?> KeptSinceAsync(Session session, UserKey user) =>
        session.NumberAsync($"select min(created_at) from user_state where {Owned.ByUser}", new { user.Channel, user.Tenant, user.User });

    public static Task WriteAsync(Session session, TurnKey key, string name, string? json, long now)
    {
        var values = new { key.Conversation.Channel, key.Conversation.Tenant, key.User, name, json, now };
        return json is null
            ? session.RunAsync($"delete from user_state where {Owned.ByUser} and name = @name", values)
            : session.RunAsync(
                """
                insert into user_state (channel, tenant, user_id, name, json, used_at, created_at) values (@Channel, @Tenant, @User, @name, @json, @now, @now)
                on conflict (channel, tenant, user_id, name) do update set json = excluded.json, used_at = excluded.used_at
                """,
                values);
    }
}
