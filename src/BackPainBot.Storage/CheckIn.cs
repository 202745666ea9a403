namespace BackPainBot.Storage;

/// <summary>A time at which the bot is to ask a user how it is.</summary>
/// <param name="Name">Tells the user's check-ins apart.</param>
/// <param name="DueAt">When.</param>
/// <param name="Notifies">Whether the bot can write first: if not, the user is asked when they come back.</param>
/// <param name="Json">What the caller needs to reach the user.</param>
public sealed record CheckIn(string Name, DateTimeOffset DueAt, bool Notifies, string Json);

/// <summary>A check-in whose time has come.</summary>
/// <param name="Conversation">Where it was agreed on.</param>
/// <param name="User">The channel's id of whom to ask.</param>
/// <param name="CheckIn">The check-in.</param>
public sealed record DueCheckIn(ConversationKey Conversation, string User, CheckIn CheckIn);
