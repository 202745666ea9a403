using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Json;

/// <summary>Replies as JSON, by their public members, so that it works with every build of the Bot Framework.</summary>
internal static class ActivityJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new ValueConverter(), new EntityConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutUnknownMembers } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static byte[] WriteUtf8<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(JsonDocument document) =>
        document.Deserialize<T>(Options) ?? throw new JsonException("A record is empty.");

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("A record is empty.");

    /// <summary>A value that arrived as an object, as a dictionary; null if it is none.</summary>
    public static IDictionary<string, object?>? ToDictionary(object? value) => value switch
    {
        null => null,
        IDictionary<string, object?> dictionary when !IsToken(value) => dictionary,
        _ => Read<Box>(Write(new Box(value))).Value as IDictionary<string, object?>,
    };

    // The published types keep members that they do not know as tokens of another JSON library.
    private static void LeaveOutUnknownMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(Activity).Assembly) return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Name == "properties") type.Properties.RemoveAt(i);
        }
    }

    private static bool IsToken(object value) => value.GetType().Namespace == "Newtonsoft.Json.Linq";

    private sealed record Box(object? Value);

    private sealed class ValueConverter : PlainConverter
    {
        public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
        {
            if (value is not null && IsToken(value)) writer.WriteRawValue(value.ToString()!);
            else base.Write(writer, value, options);
        }

        protected override void WriteOther(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            if (value.GetType() == typeof(object)) base.WriteOther(writer, value, options);
            else JsonSerializer.Serialize(writer, value, value.GetType(), options);
        }
    }

    private sealed class EntityConverter : JsonConverter<Entity>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Entity));

        public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var entity = new Entity();
            entity.SetAs(JsonSerializer.Deserialize<Dictionary<string, object>>(ref reader, options));
            return entity;
        }

        public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.GetAs<Dictionary<string, object>>(), options);
    }
}
