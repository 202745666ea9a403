namespace BackPainBot.Channels.DirectLine.Conversations;

/// <summary>One activity in a conversation's log, as the client is given it.</summary>
internal sealed record LogEntry(long Position, string Id, DateTimeOffset Timestamp, byte[] Json);
