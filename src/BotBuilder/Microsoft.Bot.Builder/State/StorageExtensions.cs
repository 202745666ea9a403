using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public static class StorageExtensions
{
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var typed = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, value) in items)
        {
            if (value is TStoreItem or JsonElement)
                typed.Add(key, BotJson.Convert<TStoreItem>(value));
        }
        return typed;
    }
}
