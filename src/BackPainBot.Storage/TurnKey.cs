namespace BackPainBot.Storage;

/// <summary>Names a turn: two activities with the same key are one and the same, sent again.</summary>
/// <param name="Conversation">The conversation that the turn belongs to.</param>
/// <param name="Type">The activity's type.</param>
/// <param name="Id">The activity's id. Without one a repeat cannot be told, so the ledger keeps no row.</param>
/// <param name="Timestamp">Set for edits and reactions only, which carry the id of the original activity.</param>
public sealed record TurnKey(ConversationKey Conversation, string Type, string? Id, DateTimeOffset? Timestamp = null)
{
    /// <summary>
    /// The channel's id of the person whose own conversation this is. Null in a conversation that several share, where
    /// nothing is kept of a person.
    /// </summary>
    public string? User { get; init; }
}
