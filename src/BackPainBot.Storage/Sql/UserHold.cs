namespace BackPainBot.Storage.Sql;

/// <summary>
/// Keeps other turns off what belongs to a turn's user, from its first look at that to its end. The conversation is held
/// before the user, always, so that no two turns wait for each other.
/// </summary>
internal sealed class UserHold(Engine engine, KeyedLock<UserKey> users, TurnScope scope, TurnKey key) : IDisposable
{
    private IDisposable? _held;

    /// <exception cref="StoreUnavailableException">The database fails.</exception>
    public async ValueTask TakeAsync(CancellationToken cancellationToken)
    {
        if (_held is not null || key.User is null) return;
        var user = new UserKey(key.Conversation.Channel, key.Conversation.Tenant, key.User);
        _held = await users.AcquireAsync(user, cancellationToken);
        await engine.LockUserAsync(scope, user, cancellationToken);
    }

    public void Dispose() => _held?.Dispose();
}
