using BackPainBot.Channels.Json;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Channels.Turns;

/// <summary>
/// Bot state on the turn's store: reads see what the turn has staged, writes only stage. State may hold dictionaries,
/// lists, strings, numbers and booleans, and dialog stacks. It belongs to the turn's conversation or to its user.
/// </summary>
/// <exception cref="InvalidOperationException">Every member: no turn is running.</exception>
public sealed class TurnStorage : IStorage
{
    /// <inheritdoc />
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var ambient = AmbientTurn.Current;
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            var json = await ambient.Turn.ReadStateAsync(ToStateKey(key, ambient.Conversation), cancellationToken);
            if (json is not null && StateJson.TryRead(json) is { } value) found[key] = value;
        }

        return found;
    }

    /// <inheritdoc />
    /// <exception cref="NotSupportedException">A value is more than plain.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var ambient = AmbientTurn.Current;
        foreach (var (key, value) in changes)
            ambient.Turn.StageState(ToStateKey(key, ambient.Conversation), StateJson.Write(value));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var ambient = AmbientTurn.Current;
        foreach (var key in keys) ambient.Turn.StageState(ToStateKey(key, ambient.Conversation), null);
        return Task.CompletedTask;
    }

    // The Bot Framework's keys name channel and conversation, or channel and user, but no tenant.
    private static StateKey ToStateKey(string key, ConversationKey conversation)
    {
        var own = $"{conversation.Channel}/conversations/{conversation.Conversation}";
        var isOwn = key == own || key.StartsWith(own + "/", StringComparison.Ordinal);
        if (isOwn) return new StateKey(StateScope.Conversation, key);
        return key.StartsWith($"{conversation.Channel}/users/", StringComparison.Ordinal)
            ? new StateKey(StateScope.User, key)
            : throw new InvalidOperationException("Bot state belongs to the turn's conversation or to its user.");
    }
}
