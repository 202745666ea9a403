namespace BackPainBot.Dialogs;

/// <summary>How long what a user agreed to is kept.</summary>
/// <param name="Days">The number of days after which an entry of the pain log goes.</param>
public sealed record Retention(int Days = 90);
