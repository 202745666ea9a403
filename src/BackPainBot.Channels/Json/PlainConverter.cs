using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPainBot.Channels.Json;

/// <summary>
/// Reads members of type <see cref="object"/> as nothing but dictionaries, lists, strings, numbers and booleans, and
/// writes these. No type is ever named in the data.
/// </summary>
internal abstract class PlainConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : Finite(ref reader),
            JsonTokenType.StartArray => ReadList(ref reader, options),
            _ => Revive(ReadDictionary(ref reader, options)),
        };

    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number when double.IsInteger(number): WriteWhole(writer, number); break;
            case double number when !double.IsFinite(number): writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(writer); break;
            case IDictionary<string, object?> dictionary: WriteDictionary(writer, dictionary, options); break;
            default: WriteOther(writer, value, options); break;
        }
    }

    /// <summary>Gives a dictionary that was read the form that its readers expect.</summary>
    protected virtual object Revive(Dictionary<string, object?> dictionary) => dictionary;

    /// <summary>Writes what is none of the plain kinds; lists, unless overridden.</summary>
    protected virtual void WriteOther(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value is not IEnumerable items)
        {
            throw new NotSupportedException(
                $"A {value.GetType().FullName} cannot be kept: keep dictionaries, lists, strings, numbers and booleans.");
        }

        writer.WriteStartArray();
        foreach (var item in items) Write(writer, item, options);
        writer.WriteEndArray();
    }

    // What is too large would be infinity, which nothing can write: it stays the text that it is.
    private static object Finite(ref Utf8JsonReader reader) =>
        reader.GetDouble() is var number && double.IsFinite(number) ? number : Encoding.UTF8.GetString(reader.ValueSpan);

    // With its decimal point, so that it comes back as what it was.
    private static void WriteWhole(Utf8JsonWriter writer, double number) =>
        writer.WriteRawValue(number.ToString("F1", CultureInfo.InvariantCulture));

    private void WriteDictionary(
        Utf8JsonWriter writer, IDictionary<string, object?> dictionary, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in dictionary)
        {
            writer.WritePropertyName(name);
            Write(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private List<object?> ReadList(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(Read(ref reader, typeof(object), options));
        return list;
    }

    private Dictionary<string, object?> ReadDictionary(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var dictionary = new Dictionary<string, object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            dictionary[name] = Read(ref reader, typeof(object), options);
        }

        return dictionary;
    }
}
