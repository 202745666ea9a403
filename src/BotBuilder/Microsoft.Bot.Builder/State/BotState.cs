using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));
        return new BotStatePropertyAccessor<T>(this, name);
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (!force && GetCachedState(turnContext)?.State is not null)
            return;
        BotAssert.ContextNotNull(turnContext);
        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(stored switch
        {
            null => null,
            IDictionary<string, object> state => state,
            JsonElement { ValueKind: JsonValueKind.Object } json => BotJson.Convert<Dictionary<string, object>>(json),
            _ => throw new InvalidOperationException("What the storage holds is not the state of a bot."),
        });
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext) is not { } cached)
            return;
        var json = cached.ToJson();
        if (!force && !cached.DiffersFrom(json))
            return;
        var changes = new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Saved(json);
    }

    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Cleared();
        return Task.CompletedTask;
    }

    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        if (TryGet<T>(turnContext, propertyName, out var value) || !typeof(T).IsValueType)
            return Task.FromResult(value);
        throw new KeyNotFoundException(propertyName);
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Put(turnContext, propertyName, value);
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Remove(turnContext, propertyName);
        return Task.CompletedTask;
    }

    internal bool TryGet<T>(ITurnContext turnContext, string name, out T value)
    {
        var found = GetCachedState(turnContext).State.TryGetValue(name, out var stored);
        value = BotJson.Convert<T>(stored);
        return found;
    }

    internal void Put(ITurnContext turnContext, string name, object value) => GetCachedState(turnContext).State[name] = value;

    internal void Remove(ITurnContext turnContext, string name) => GetCachedState(turnContext).State.Remove(name);
}
