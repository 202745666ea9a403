namespace BackPainBot;

/// <summary>The program was called with arguments that it does not understand; the message says how it is called.</summary>
internal sealed class UsageException(string message) : Exception(message);
