using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Members of type <see cref="object"/>. Text, numbers and booleans come in as such, objects and arrays as
/// <see cref="JsonElement"/>; dictionaries and lists go out by hand, so that a turn needs no reflection.
/// </summary>
internal sealed class ObjectConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(writer); break;
            case JsonNode node: node.WriteTo(writer, options); break;
            case IDictionary<string, object> map: WriteMap(writer, map, options); break;
            case IDictionary map: WriteMap(writer, map, options); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case IEnumerable items: WriteItems(writer, items, options); break;
            default: WriteTyped(writer, value, options); break;
        }
    }

    private void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value, options);
        }
        writer.WriteEndObject();
    }

    private void WriteMap(Utf8JsonWriter writer, IDictionary map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            writer.WritePropertyName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture));
            Write(writer, entry.Value, options);
        }
        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, IEnumerable items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(writer, item, options);
        writer.WriteEndArray();
    }

    private static void WriteTyped(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
    }
}
