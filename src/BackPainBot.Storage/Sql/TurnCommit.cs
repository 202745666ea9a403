namespace BackPainBot.Storage.Sql;

/// <summary>Writes all that a turn has staged, within one transaction.</summary>
internal sealed class TurnCommit(
    Engine engine, TurnKey key, TurnStart start, StagedChanges changes, string? response, StorageOptions options, long now)
{
    private const int LedgerRows = 200;
    private const int LedgerResponses = 8;

    public async Task<bool> WriteAsync(Session session)
    {
        if (changes.Forgets) await Forgetting.RunAsync(session, engine, key);
        var row = await WriteConversationAsync(session);
        if (key.Id is not null) await WriteLedgerAsync(session, row);
        if (changes.Replies.Count > 0 || changes.Reopens) await WriteRepliesAsync(session, row);
        if (key.User is not null)
        {
            foreach (var (name, json) in changes.UserState) await UserStates.WriteAsync(session, key, name, json, now);
            if (changes.CheckIns is { } checkIns) await CheckIns.WriteAsync(session, key, checkIns);
        }

        if (changes.Log.Count > 0) await LogWriter.WriteAsync(session, engine, key.Conversation, changes.Log, options.LogBytes, now);
        if (changes.EndsLog) await LogWriter.EndAsync(session, engine, key.Conversation, now);
        return true;
    }

    private async Task<Row> WriteConversationAsync(Session session)
    {
        var (channel, tenant, name) = key.Conversation;
        var before = changes.Forgets ? start.State.Clear() : start.State;
        var state = before.ToBuilder();
        foreach (var (piece, json) in changes.State)
        {
            if (json is null) state.Remove(piece);
            else state[piece] = json;
        }

        var row = (await session.FirstAsync<Row>(
            """
            insert into conversations (channel, tenant, name, user_id, state, used_at, last_turn, last_reply)
            values (@channel, @tenant, @name, @User, @State, @now, @Turns, @Replies)
            on conflict (channel, tenant, name) do update set
                user_id = coalesce(excluded.user_id, conversations.user_id),
                state = excluded.state,
                used_at = excluded.used_at,
                last_turn = conversations.last_turn + @Turns,
                last_reply = conversations.last_reply + @Replies
            returning id, last_turn as LastTurn, last_reply as LastReply
            """,
            new { channel, tenant, name, key.User, State = StateMap.Write(state), now, Turns = key.Id is null ? 0L : 1L, Replies = (long)changes.Replies.Count }))!;

        // Who has all state removed wants nothing kept, and the responses hold what was said.
        if (state.Count == 0 && !before.IsEmpty)
            await session.RunAsync("update ledger set response = null where conversation = @Id and response is not null", new { row.Id });
        return row;
    }

    private async Task WriteLedgerAsync(Session session, Row row)
    {
        await session.RunAsync(
            """
            insert into ledger (conversation, turn, type, activity, stamp, taken_in_at, response)
            values (@Id, @LastTurn, @Type, @Activity, @Stamp, @now, @response)
            on conflict (conversation, activity, type, stamp) do update set
                turn = excluded.turn, taken_in_at = excluded.taken_in_at, response = excluded.response
            """,
            new { row.Id, row.LastTurn, key.Type, Activity = key.Id, Stamp = TurnStart.StampOf(key), now, response });
        if (row.LastTurn > LedgerResponses)
        {
            await session.RunAsync(
                "update ledger set response = null where conversation = @Id and turn <= @Last and response is not null",
                new { row.Id, Last = row.LastTurn - LedgerResponses });
        }

        if (row.LastTurn > LedgerRows)
            await session.RunAsync("delete from ledger where conversation = @Id and turn <= @Last", new { row.Id, Last = row.LastTurn - LedgerRows });
    }

    private async Task WriteRepliesAsync(Session session, Row row)
    {
        if (changes.Reopens) await session.RunAsync("update senders set closed = 0 where conversation = @Id and closed = 1", new { row.Id });
        else if (await session.NumberAsync("select closed from senders where conversation = @Id", new { row.Id }) == 1) return;
        var first = row.LastReply - changes.Replies.Count + 1;
        for (var i = 0; i < changes.Replies.Count; i++)
        {
            await session.RunAsync(
                "insert into outbox (conversation, id, json, committed_at) values (@Id, @Reply, @Json, @now)",
                new { row.Id, Reply = first + i, Json = changes.Replies[i], now });
        }
    }

    private sealed class Row
    {
        public long Id { get; set; }

        public long LastTurn { get; set; }

        public long LastReply { get; set; }
    }
}
