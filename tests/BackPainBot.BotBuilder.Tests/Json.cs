using System.Text.Json;
#if !BOTBUILDER_NUGET
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
#endif

namespace BackPainBot.BotBuilder.Tests;

/// <summary>
/// JSON in and out, as the wire has it. The published types bring their own serialiser; the stand-ins show theirs only
/// by way of storage and state. Nothing else in these tests knows which build it is.
/// </summary>
internal static class Json
{
#if BOTBUILDER_NUGET
    public static Task<T> ReadAsync<T>(string json) => Task.FromResult(Newtonsoft.Json.JsonConvert.DeserializeObject<T>(json)!);

    public static Task<JsonElement> WriteAsync(object value) => Task.FromResult(Parse(Newtonsoft.Json.JsonConvert.SerializeObject(value)));
#else
    private static readonly string[] Key = ["item"];

    public static async Task<T> ReadAsync<T>(string json)
    {
        var state = new ConversationState(new MemoryStorage());
        var written = NewTurn();
        await state.CreateProperty<object?>("item").SetAsync(written, Parse(json));
        await state.SaveChangesAsync(written);
        return await state.CreateProperty<T>("item").GetAsync(NewTurn());
    }

    public static async Task<JsonElement> WriteAsync(object value)
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["item"] = value }, default);
        var stored = await storage.ReadAsync(Key, default);
        return Parse(stored["item"].ToString()!);
    }

    private static TurnContext NewTurn() => new(new TestAdapter(), Activities.Message());
#endif

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
