using System.Collections;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.BotBuilder.Tests.Dialogs;

/// <summary>Keeps a deep copy of dialog state, made of nothing but stacks, dictionaries, lists and values.</summary>
internal sealed class PlainStorage : IStorage
{
    private readonly Dictionary<string, object?> _items = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(_items.ContainsKey).ToDictionary(key => key, key => Copy(_items[key])!));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
            _items[key] = Copy(value);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            _items.Remove(key);
        return Task.CompletedTask;
    }

    private static object? Copy(object? value) => value switch
    {
        DialogState state => new DialogState([.. state.DialogStack.Select(Copy)]),
        IDictionary<string, object> map => Copy(map),
        string or ValueType or null => value,
        IEnumerable list => list.Cast<object>().Select(Copy).ToList(),
        _ => throw new NotSupportedException($"{value.GetType().Name} is not plain."),
    };

    private static Dictionary<string, object?> Copy(IDictionary<string, object> map) => map.ToDictionary(entry => entry.Key, entry => Copy(entry.Value));

    private static DialogInstance Copy(DialogInstance instance) => new()
    {
        Id = instance.Id,
        Version = instance.Version,
        StackIndex = instance.StackIndex,
        State = Copy(instance.State)!,
    };
}
