namespace BackPainBot.Storage.Sql;

/// <summary>Deletes everything of a person, or of a conversation that belongs to nobody in particular.</summary>
internal static class Forgetting
{
    private const string Conversations = $"(select id from conversations where {Owned.ByConversationOrUser})";

    public static async Task RunAsync(Session session, Engine engine, TurnKey key)
    {
        // No user has an empty id.
        var values = new { key.Conversation.Channel, key.Conversation.Tenant, key.Conversation.Conversation, User = key.User ?? "" };
        var others = await session.AllAsync<KeyRow>($"select channel, tenant, name from conversations where {Owned.ByConversationOrUser}", values);
        await session.RunAsync($"delete from outbox where conversation in {Conversations}", values);
        await session.RunAsync($"update ledger set response = null where conversation in {Conversations}", values);
        await session.RunAsync($"update conversations set state = '{{}}' where {Owned.ByConversationOrUser}", values);
        if (key.User is not null)
        {
            await session.RunAsync($"delete from user_state where {Owned.ByUser}", values);
            await session.RunAsync($"delete from check_ins where {Owned.ByUser}", values);
        }

        foreach (var other in others.Select(row => row.ToKey()).Append(key.Conversation).Distinct())
            await LogWriter.ForgetAsync(session, engine, other, isOpen: other == key.Conversation);
    }
}
