using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPainBot.Storage.Sql;

/// <summary>All state of a conversation in one column: it is read and written together.</summary>
internal static partial class StateMap
{
    public static ImmutableDictionary<string, string> Read(string? json) => json is null
        ? ImmutableDictionary<string, string>.Empty
        : JsonSerializer.Deserialize(json, Context.Default.DictionaryStringString)!.ToImmutableDictionary();

    public static string Write(IReadOnlyDictionary<string, string> state) =>
        JsonSerializer.Serialize(state.ToDictionary(), Relaxed.DictionaryStringString);

    // Values are JSON themselves: escaped as little as may be.
    private static readonly Context Relaxed = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class Context : JsonSerializerContext;
}
