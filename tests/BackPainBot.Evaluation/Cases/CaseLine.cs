using System.Globalization;
using System.Text.Json;

namespace BackPainBot.Evaluation.Cases;

/// <summary>One line of a file, read field by field. What is wrong is a <see cref="FormatException"/> that says it in words.</summary>
/// <param name="fields">The line's object.</param>
internal sealed class CaseLine(JsonElement fields)
{
    private const string Id = "id";
    private const string Text = "text";
    private const string Class = "cls";
    private const string Region = "region";
    private const string Urgency = "urgency";
    private const string Answers = "answers";
    private const string Now = "now";

    private static readonly string[] Known = [Id, Text, Class, Region, Urgency, Answers, Now];

    /// <summary>The names of fields that mean nothing here.</summary>
    public IEnumerable<string> Unknown => fields.EnumerateObject().Select(f => f.Name).Except(Known);

    /// <exception cref="FormatException">The line is no JSON object.</exception>
    public static CaseLine Parse(string line)
    {
        try
        {
            var fields = JsonElement.Parse(line);
            return fields.ValueKind == JsonValueKind.Object ? new(fields) : throw new FormatException("is not a JSON object");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"is not JSON, from character {wrong.BytePositionInLine + 1} on", wrong);
        }
    }

    /// <param name="usualId">The id where the line has none.</param>
    /// <exception cref="FormatException">A field is missing or holds something else than it should.</exception>
    public Case ToCase(string usualId) => new(
        String(Id) ?? usualId,
        String(Text) ?? throw new FormatException($"has no '{Text}'"),
        Label<Triage.TriageClass>(Class) ?? throw new FormatException($"has no '{Class}', which is {Choice<Triage.TriageClass>()}"))
    {
        Urgency = Label<Triage.Urgency>(Urgency),
        Region = Label<Triage.Region>(Region),
        Answers = Texts(Answers),
        Now = Day(Now),
    };

    private JsonElement? Field(string name) => fields.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string? String(string name) => Field(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number when name == Id => number.GetRawText(),
        _ => throw new FormatException($"has a '{name}' that is not a text"),
    };

    private T? Label<T>(string name)
        where T : struct, Enum => String(name) is not { } label
            ? null
            : Labels.Read<T>(label) ?? throw new FormatException($"has '{label}' for '{name}', which is {Choice<T>()}");

    private static string Choice<T>()
        where T : struct, Enum => $"one of {string.Join(", ", Labels.All<T>())}";

    private Dictionary<string, string> Texts(string name) => Field(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Object } texts => new(texts.EnumerateObject().Select(t => t.Value.ValueKind == JsonValueKind.String
            ? KeyValuePair.Create(t.Name, t.Value.GetString()!)
            : throw new FormatException($"has an answer to '{t.Name}' that is not a text"))),
        _ => throw new FormatException($"has '{name}' that are not an object of question ids and texts"),
    };

    private DateOnly? Day(string name) => String(name) is not { } day
        ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"has '{day}' for '{name}', which is a day such as 2026-11-23");
}
