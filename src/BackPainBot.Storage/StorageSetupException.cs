namespace BackPainBot.Storage;

/// <summary>The database cannot be used at all: the message says to the operator what to change.</summary>
public sealed class StorageSetupException : Exception
{
    /// <summary>Tells what to change, and why.</summary>
    public StorageSetupException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
