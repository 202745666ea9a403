namespace BackPainBot.Dialogs;

/// <summary>Where the people are who talk to this copy of the bot.</summary>
/// <param name="Country">The country whose emergency numbers are given, such as GB; null or empty takes it from each user's language settings.</param>
public sealed record Home(string? Country = null);
