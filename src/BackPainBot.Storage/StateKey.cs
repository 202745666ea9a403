namespace BackPainBot.Storage;

/// <summary>Names a piece of state.</summary>
/// <param name="Scope">Whether it belongs to the turn's conversation or to its user.</param>
/// <param name="Name">The name, unique within its scope.</param>
public readonly record struct StateKey(StateScope Scope, string Name);

/// <summary>Whom a piece of state belongs to.</summary>
public enum StateScope
{
    /// <summary>The conversation of the turn.</summary>
    Conversation,

    /// <summary>The turn's user, within the channel and tenant. Two conversations that change it at once do so one after the other.</summary>
    User,
}
