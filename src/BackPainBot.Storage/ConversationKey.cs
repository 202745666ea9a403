namespace BackPainBot.Storage;

/// <summary>Names a conversation. Ids are unique only within a channel and a tenant.</summary>
/// <param name="Channel">The channel's id, such as <c>emulator</c>.</param>
/// <param name="Tenant">The tenant's id, or empty where the channel has none.</param>
/// <param name="Conversation">The channel's id of the conversation.</param>
public sealed record ConversationKey(string Channel, string Tenant, string Conversation);
