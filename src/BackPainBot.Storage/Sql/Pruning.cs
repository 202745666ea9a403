namespace BackPainBot.Storage.Sql;

/// <summary>Deletes what is old.</summary>
internal static class Pruning
{
    private const string Old = "(select id from conversations where used_at < @before)";

    public static async Task<int> RunAsync(Session session, long before, long ledgerBefore)
    {
        await session.RunAsync("delete from ledger where taken_in_at < @ledgerBefore", new { ledgerBefore });
        foreach (var table in new[] { "ledger", "outbox", "senders" })
            await session.RunAsync($"delete from {table} where conversation in {Old}", new { before });
        await session.RunAsync("delete from check_ins where due_at < @before", new { before });
        var conversations = await session.RunAsync("delete from conversations where used_at < @before", new { before });
        return conversations + await session.RunAsync("delete from user_state where used_at < @before", new { before });
    }
}
