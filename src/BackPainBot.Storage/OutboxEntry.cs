namespace BackPainBot.Storage;

/// <summary>A reply that is committed but not known to be delivered.</summary>
/// <param name="Id">Rises within a conversation, in the order of sending.</param>
/// <param name="Json">The reply, as the caller staged it.</param>
/// <param name="CommittedAt">When its turn was committed.</param>
/// <param name="Sends">How many sends were begun without a known outcome, the present one not counted.</param>
public sealed record OutboxEntry(long Id, string Json, DateTimeOffset CommittedAt, int Sends);
