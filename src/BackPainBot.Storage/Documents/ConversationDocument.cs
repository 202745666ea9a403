using System.Collections.Immutable;

namespace BackPainBot.Storage.Documents;

/// <summary>All that is kept of one conversation. Immutable: a change gives a new document.</summary>
internal sealed record ConversationDocument(
    ConversationKey Key,
    ImmutableDictionary<string, string> State,
    ImmutableArray<LedgerRow> Ledger,
    ImmutableArray<OutboxEntry> Outbox,
    long LastEntryId,
    bool IsClosed = false)
{
    /// <summary>Channels repeat within minutes, and a captured request dies with its token within a day.</summary>
    private static readonly TimeSpan LedgerAge = TimeSpan.FromDays(1);

    private const int LedgerRows = 200;
    private const int LedgerResponses = 8;

    public static ConversationDocument Empty(ConversationKey key) =>
        new(key, ImmutableDictionary<string, string>.Empty, [], [], 0);

    public LedgerRow? Find(TurnKey key) => key.Id is null ? null : Ledger.FirstOrDefault(row => row.IsOf(key));

    public ConversationDocument WithState(IEnumerable<KeyValuePair<string, string?>> changes)
    {
        var state = State.ToBuilder();
        foreach (var (name, json) in changes)
        {
            if (json is null) state.Remove(name);
            else state[name] = json;
        }

        // Who has all state removed wants nothing kept, and the responses hold what was said.
        var isForgotten = state.Count == 0 && !State.IsEmpty;
        return this with
        {
            State = state.ToImmutable(),
            Ledger = isForgotten ? [.. Ledger.Select(row => row with { Response = null })] : Ledger,
        };
    }

    public ConversationDocument WithTurn(TurnKey key, string? response, DateTimeOffset now)
    {
        if (key.Id is null) return this;
        var kept = Ledger.Where(row => now - row.TakenInAt < LedgerAge).TakeLast(LedgerRows - 1).ToList();
        var withoutResponse = Math.Max(0, kept.Count - LedgerResponses + 1);
        for (var i = 0; i < withoutResponse; i++) kept[i] = kept[i] with { Response = null };
        return this with { Ledger = [.. kept, new LedgerRow(key.Type, key.Id, key.Timestamp, now, response)] };
    }

    public ConversationDocument WithReplies(IReadOnlyCollection<string> replies, DateTimeOffset now) => IsClosed ? this : this with
    {
        Outbox = [.. Outbox, .. replies.Select((json, i) => new OutboxEntry(LastEntryId + 1 + i, json, now, 0))],
        LastEntryId = LastEntryId + replies.Count,
    };

    public ConversationDocument Closed() => this with { Outbox = [], IsClosed = true };

    public ConversationDocument Reopened() => this with { IsClosed = false };

    public ConversationDocument WithSendBegun() => this with { Outbox = [.. Outbox.Select(Begun)] };

    public ConversationDocument WithSettled(IReadOnlyCollection<long> done, IReadOnlyCollection<long> notSent) =>
        this with
        {
            Outbox =
            [
                .. Outbox.Where(entry => !done.Contains(entry.Id))
                    .Select(entry => notSent.Contains(entry.Id) ? entry with { Sends = entry.Sends - 1 } : entry),
            ],
        };

    private static OutboxEntry Begun(OutboxEntry entry) => entry with { Sends = entry.Sends + 1 };
}
