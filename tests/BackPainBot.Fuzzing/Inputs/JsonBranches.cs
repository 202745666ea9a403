using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackPainBot.Fuzzing.Inputs;

/// <summary>The places of a JSON text, those too of JSON that stands in it as a string.</summary>
internal static class JsonBranches
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };
    private static readonly JsonSerializerOptions Written = new() { MaxDepth = 1000, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode? TryParse(string text)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: Deep);
            if (node is not (JsonObject or JsonArray)) return null;

            // Duplicate members and half pairs show only when they are looked at.
            _ = Places(node).Count();
            _ = Write(node);
            return node;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A writing that this class reads again.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Written);

    /// <summary>Every place but the root, the outer before the inner.</summary>
    public static IEnumerable<JsonPlace> Places(JsonNode root)
    {
        IEnumerable<JsonPlace> own = root switch
        {
            JsonObject members => members.Select(m => new JsonPlace(members, m.Key, 0)).ToList(),
            JsonArray items => items.Select((_, i) => new JsonPlace(items, null, i)).ToList(),
            _ => [],
        };
        foreach (var place in own)
        {
            yield return place;
            if (place.Value is not (JsonObject or JsonArray)) continue;
            foreach (var inner in Places(place.Value)) yield return inner;
        }
    }

    /// <summary>The text with one place less, for every place; lines are texts of their own.</summary>
    public static IEnumerable<byte[]> Without(byte[] input)
    {
        var lines = System.Text.Encoding.UTF8.GetString(input).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines.Length > 1) yield return Joined(lines.Where((_, n) => n != i));
            if (TryParse(lines[i]) is not { } root) continue;
            var count = Places(root).Count();
            for (var place = 0; place < count; place++)
            {
                var copy = TryParse(lines[i])!;
                Places(copy).ElementAt(place).Remove();
                yield return Joined([.. lines[..i], Write(copy), .. lines[(i + 1)..]]);
            }
        }
    }

    private static byte[] Joined(IEnumerable<string> lines) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
}

/// <summary>Where a value stands.</summary>
internal readonly record struct JsonPlace(JsonNode Parent, string? Name, int Index)
{
    public JsonNode? Value
    {
        get => Name is null ? Parent[Index] : Parent[Name];
        set
        {
            if (Name is null) Parent[Index] = value;
            else Parent[Name] = value;
        }
    }

    public void Remove()
    {
        if (Name is null) Parent.AsArray().RemoveAt(Index);
        else Parent.AsObject().Remove(Name);
    }
}
