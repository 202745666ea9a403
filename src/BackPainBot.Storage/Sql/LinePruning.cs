namespace BackPainBot.Storage.Sql;

/// <summary>Deletes conversations that nobody can, or will, go on with.</summary>
internal static class LinePruning
{
    private const string Old = "(ended_at is null and used_at < @unused or ended_at < @ended)";

    public static async Task<bool> RunAsync(Session session, long unused, long ended)
    {
        var values = new { unused, ended };
        var conversations = $"(select id from conversations where (channel, tenant, name) in (select channel, tenant, name from lines where {Old}))";
        foreach (var table in new[] { "ledger", "outbox", "senders" })
            await session.RunAsync($"delete from {table} where conversation in {conversations}", values);
        await session.RunAsync($"delete from conversations where id in {conversations}", values);
        await session.RunAsync($"delete from log where line in (select id from lines where {Old} or ended_at is not null)", values);
        await session.RunAsync($"delete from inbox where line in (select id from lines where {Old})", values);
        await session.RunAsync($"delete from lines where {Old}", values);
        return true;
    }
}
