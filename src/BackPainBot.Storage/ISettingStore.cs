namespace BackPainBot.Storage;

/// <summary>Keeps what the program itself has chosen once, for every machine on the same database.</summary>
public interface ISettingStore
{
    /// <summary>Gives a setting; the first who asks for it makes it.</summary>
    /// <exception cref="StoreUnavailableException">The database fails.</exception>
    ValueTask<string> GetOrAddAsync(string name, Func<string> make, CancellationToken cancellationToken);
}
