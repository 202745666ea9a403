using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public class MemoryStorage : IStorage
{
    private readonly ConcurrentDictionary<string, Item> _items = new(StringComparer.Ordinal);
    private long _lastETag = -1;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (_items.TryGetValue(key, out var item) && item.Json is { } json)
                found[key] = json;
        }
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            if (AsksForETag(value, out var etag))
                WriteChecked(key, value, etag);
            else
                _items[key] = new Item(value is null ? null : BotJson.ToElement(value), null);
        }
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
            _items.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    private static bool AsksForETag(object value, out string etag)
    {
        etag = null;
        switch (value)
        {
            case IStoreItem item:
                etag = item.ETag;
                return true;
            case JsonElement { ValueKind: JsonValueKind.Object } json when json.TryGetProperty(nameof(IStoreItem.ETag), out var property):
                etag = property.GetString();
                return true;
            default:
                return false;
        }
    }

    private void WriteChecked(string key, object value, string etag)
    {
        var next = Interlocked.Increment(ref _lastETag).ToString(CultureInfo.InvariantCulture);
        var json = JsonObject.Create(BotJson.ToElement(value));
        json[nameof(IStoreItem.ETag)] = next;
        var item = new Item(BotJson.ToElement(json), next);
        while (true)
        {
            if (!_items.TryGetValue(key, out var current))
            {
                if (_items.TryAdd(key, item))
                    return;
                continue;
            }
            if (current.ETag is not null && etag != "*" && etag != current.ETag)
                throw new InvalidOperationException($"ETag conflict: the change was made to '{etag}', but '{current.ETag}' is stored.");
            if (_items.TryUpdate(key, item, current))
                return;
        }
    }

    // A class, because the compare-and-swap must compare identities.
    private sealed class Item(JsonElement? json, string etag)
    {
        public JsonElement? Json => json;

        public string ETag => etag;
    }
}
