namespace BackPainBot.Storage;

/// <summary>Names a user.</summary>
/// <param name="Channel">The channel, such as <c>directline</c>.</param>
/// <param name="Tenant">The organisation, or empty where the channel has none.</param>
/// <param name="User">The user's id, unique within both.</param>
public readonly record struct UserKey(string Channel, string Tenant, string User);
