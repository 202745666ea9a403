namespace BackPainBot.Storage;

/// <summary>The database does not do its work: what was asked of it was not done, or nobody knows whether it was.</summary>
public sealed class StoreUnavailableException : IOException
{
    /// <summary>Wraps what the database said, for the log.</summary>
    public StoreUnavailableException(Exception innerException)
        : base("The database does not do its work.", innerException)
    {
    }
}
