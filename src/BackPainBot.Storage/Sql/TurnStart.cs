using System.Collections.Immutable;

namespace BackPainBot.Storage.Sql;

/// <summary>What a turn finds.</summary>
/// <param name="State">The conversation's state by name.</param>
/// <param name="Row">The ledger's row of the same activity, if it was taken in before.</param>
internal sealed record TurnStart(ImmutableDictionary<string, string> State, TurnStart.LedgerRow? Row)
{
    public static async Task<TurnStart> ReadAsync(Session session, Engine engine, TurnKey key, long now)
    {
        var found = await session.FirstAsync<ConversationRow>(
            $"{engine.BeforeTurn}select id, state from conversations where channel = @Channel and tenant = @Tenant and name = @Conversation{engine.Locked}",
            new { key.Conversation.Channel, key.Conversation.Tenant, key.Conversation.Conversation, Now = now });
        var row = found is null || key.Id is null ? null : await FindAsync(session, found.Id, key, now);
        return new(StateMap.Read(found?.State), row);
    }

    private static Task<LedgerRow?> FindAsync(Session session, long conversation, TurnKey key, long now) =>
        session.FirstAsync<LedgerRow>(
            """
            select response from ledger
            where conversation = @conversation and activity = @Id and type = @Type and stamp = @Stamp and taken_in_at > @After
            """,
            new { conversation, key.Id, key.Type, Stamp = StampOf(key), After = now - (long)SqlTurnStore.LedgerAge.TotalMilliseconds });

    public static long StampOf(TurnKey key) => key.Timestamp?.UtcTicks ?? 0;

    private sealed class ConversationRow
    {
        public long Id { get; set; }

        public string State { get; set; } = "";
    }

    internal sealed class LedgerRow
    {
        public string? Response { get; set; }
    }
}
