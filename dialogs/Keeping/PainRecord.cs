using System.Text.Json;
using System.Text.Json.Serialization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What is kept of a user beyond the conversation, and only with their consent.</summary>
/// <param name="Agreed">The day of the consent.</param>
internal sealed partial record PainRecord(DateOnly Agreed)
{
    /// <summary>The version that this program writes, and the only one that it reads.</summary>
    public const int Version = 1;

    /// <summary>How it went, the oldest first.</summary>
    public IReadOnlyList<PainEntry> Entries { get; init; } = [];

    /// <summary>What a check-in need not ask again.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>The day on which the answers were given: what was 3 days ago then is longer ago now.</summary>
    public DateOnly AnsweredOn { get; init; }

    /// <summary>Reads a record.</summary>
    /// <returns>Null where the version is another one, or where it is not a record at all.</returns>
    public static PainRecord? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PainContext.Default.Stored) is { V: Version, Entries: { } entries } stored && entries.All(e => e?.Region is not null)
                ? new(stored.Agreed) { Entries = entries, Answers = AnswerJson.Read(stored.Answers), AnsweredOn = stored.On }
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public string Write() =>
        JsonSerializer.Serialize(new Stored(Version, Agreed, Entries, AnsweredOn, AnswerJson.Write(Answers)), PainContext.Default.Stored);

    private sealed record Stored(int V, DateOnly Agreed, IReadOnlyList<PainEntry> Entries, DateOnly On, string Answers);

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Stored))]
    private sealed partial class PainContext : JsonSerializerContext;
}

/// <summary>How the pain was on one day.</summary>
/// <param name="On">The day, where the user was.</param>
/// <param name="Rating">From 0 to 10; null where they did not say.</param>
/// <param name="Class">What triage made of it; null where the pain is gone.</param>
/// <param name="Region">The part of the back.</param>
/// <param name="Course">One of better, same, worse and gone; null where they did not say.</param>
internal sealed record PainEntry(DateOnly On, int? Rating, string? Class, string Region, string? Course)
{
    /// <summary>The course of a pain that has gone.</summary>
    public const string Gone = "gone";

    /// <summary>The entry of a result.</summary>
    public static PainEntry Of(DateOnly on, PainReport report, Assessment assessment) => new(
        on,
        report.Severity,
        Entities.Name(assessment.Class),
        Entities.Name(report.Region),
        report.Course == Triage.Course.Unknown ? null : Entities.Name(report.Course));
}
