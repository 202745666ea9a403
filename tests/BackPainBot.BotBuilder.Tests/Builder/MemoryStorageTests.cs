using System.Text.Json;
using Microsoft.Bot.Builder;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class MemoryStorageTests
{
    private static readonly string[] Key = ["k"];

    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task ReadAsync_UnknownKey_IsLeftOut()
    {
        Assert.Empty(await _storage.ReadAsync(Key, default));
    }

    [Fact]
    public async Task WriteAsync_NewItem_GetsAnETag()
    {
        Assert.NotNull((await WrittenAsync("first", etag: null)).ETag);
    }

    [Fact]
    public async Task WriteAsync_ETagOfWhatIsStored_Replaces()
    {
        var stored = await WrittenAsync("first", etag: null);

        Assert.Equal("second", (await WrittenAsync("second", stored.ETag)).Text);
    }

    [Fact]
    public async Task WriteAsync_OldETag_IsRefused()
    {
        var stored = await WrittenAsync("first", etag: null);
        await WrittenAsync("second", stored.ETag);

        await Assert.ThrowsAnyAsync<Exception>(() => WrittenAsync("third", stored.ETag));
        Assert.Equal("second", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task WriteAsync_Star_ReplacesWhateverIsStored()
    {
        await WrittenAsync("first", etag: null);

        Assert.Equal("second", (await WrittenAsync("second", "*")).Text);
    }

    [Fact]
    public async Task WriteAsync_LaterChangeOfTheObject_IsNotStored()
    {
        var item = new Item { Text = "first" };
        await WriteAsync(item);
        item.Text = "changed";

        Assert.Equal("first", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task DeleteAsync_Stored_IsGone()
    {
        await WrittenAsync("first", etag: null);

        await _storage.DeleteAsync(Key, default);

        Assert.Empty(await _storage.ReadAsync(Key, default));
    }

    private async Task<Item> WrittenAsync(string text, string? etag)
    {
        await WriteAsync(new Item { Text = text, ETag = etag });
        return await ReadAsync();
    }

    private Task WriteAsync(Item item) => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = item }, default);

    // A store may give an item back as it was, or as JSON.
    private async Task<Item> ReadAsync()
    {
        var stored = (await _storage.ReadAsync(Key, default))["k"];
        return stored as Item ?? JsonSerializer.Deserialize<Item>(stored.ToString()!)!;
    }

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
