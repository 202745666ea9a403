using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;

namespace BackPainBot.BotBuilder.Tests;

/// <summary>JSON in and out by way of storage and state, the one road that both builds have in their public interface.</summary>
internal static class Json
{
    private static readonly string[] Key = ["item"];

    public static async Task<T> ReadAsync<T>(string json)
    {
        using var document = JsonDocument.Parse(json);
        var state = new ConversationState(new MemoryStorage());
        var written = NewTurn();
        await state.CreateProperty<object?>("item").SetAsync(written, Plain(document.RootElement));
        await state.SaveChangesAsync(written);
        return await state.CreateProperty<T>("item").GetAsync(NewTurn());
    }

    public static async Task<JsonElement> WriteAsync(object value)
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["item"] = value }, default);
        var stored = await storage.ReadAsync(Key, default);
        using var document = JsonDocument.Parse(stored["item"].ToString()!);
        return document.RootElement.Clone();
    }

    private static TurnContext NewTurn() => new(new TestAdapter(), Activities.Message());

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetInt64(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
