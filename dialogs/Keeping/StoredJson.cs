using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace BackPainBot.Dialogs;

/// <summary>
/// Stored things as one JSON array, cut into parts that fit into messages: put together again, they are the array. Letters
/// stay readable; what could end a code block, or does not show, is written as an escape.
/// </summary>
internal static class StoredJson
{
    /// <summary>The most characters of a part; channels refuse messages from about 28 kB on.</summary>
    public const int Longest = 15_000;

    private static readonly JsonWriterOptions Readable = new() { Encoder = Encoder(), Indented = false };

    /// <summary>The parts, in their order.</summary>
    public static IEnumerable<string> Parts(IReadOnlyList<StoredThing> things)
    {
        var lines = things.Select((t, i) => (i == 0 ? "[" : "") + Line(t) + (i == things.Count - 1 ? "]" : ","));
        var part = new StringBuilder();
        foreach (var piece in lines.SelectMany(Pieces))
        {
            if (part.Length > 0 && part.Length + 1 + piece.Text.Length > Longest)
            {
                yield return part.ToString();
                part.Clear();
            }

            // Where a thing is cut, nothing may come in between.
            if (part.Length > 0 && piece.Begins) part.Append('\n');
            part.Append(piece.Text);
        }

        yield return part.ToString();
    }

    private static JavaScriptEncoder Encoder()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.All);
        letters.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format)]);
        return JavaScriptEncoder.Create(letters);
    }

    private static IEnumerable<(string Text, bool Begins)> Pieces(string line)
    {
        for (var start = 0; start < line.Length; start += Longest) yield return (line.Substring(start, Math.Min(Longest, line.Length - start)), start == 0);
    }

    private static string Line(StoredThing thing)
    {
        try
        {
            using var document = JsonDocument.Parse(thing.Json);
            return Line(thing, document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Somebody wrote there what is no JSON; it is theirs to see all the same.
            return Line(thing, JsonSerializer.SerializeToElement(thing.Json));
        }
    }

    private static string Line(StoredThing thing, JsonElement stored)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", thing.Kind);
            writer.WriteString("at", thing.At.ToString("O", CultureInfo.InvariantCulture));
            writer.WritePropertyName("stored");
            // An answer to "my data" that is stored too would make every such answer twice as long as the one before.
            if (IsMyData(stored)) writer.WriteStringValue(Entities.MyDataType);
            else stored.WriteTo(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool IsMyData(JsonElement thing) =>
        thing.ValueKind == JsonValueKind.Object
        && thing.TryGetProperty("entities", out var entities)
        && entities.ValueKind == JsonValueKind.Array
        && entities.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("type", out var type) && type.ValueEquals(Entities.MyDataType));
}
