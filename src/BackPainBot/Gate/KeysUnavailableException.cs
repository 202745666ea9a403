namespace BackPainBot.Gate;

/// <summary>An issuer's keys could not be fetched yet, so nobody can be told from a stranger.</summary>
internal sealed class KeysUnavailableException : Exception;
