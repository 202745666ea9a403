namespace BackPainBot.Storage.Sql;

/// <summary>A user of a channel and tenant.</summary>
internal readonly record struct UserKey(string Channel, string Tenant, string User);
