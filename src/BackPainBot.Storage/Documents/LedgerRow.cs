namespace BackPainBot.Storage.Documents;

/// <summary>An activity that was taken in, and what it was answered with.</summary>
internal sealed record LedgerRow(
    string Type, string Id, DateTimeOffset? Timestamp, DateTimeOffset TakenInAt, string? Response)
{
    public bool IsOf(TurnKey key) => Id == key.Id && Type == key.Type && Timestamp == key.Timestamp;
}
