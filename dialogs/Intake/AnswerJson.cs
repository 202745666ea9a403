using System.Text.Json;
using System.Text.Json.Serialization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Answers as JSON, with short names: a whole intake stays under 4 kB.</summary>
internal static partial class AnswerJson
{
    public static string Write(IReadOnlyList<Answer> answers) =>
        JsonSerializer.Serialize([.. answers.Select(Stored.Of)], StoredContext.Default.ListStored);

    public static IReadOnlyList<Answer> Read(string? json) => string.IsNullOrEmpty(json)
        ? []
        : [.. JsonSerializer.Deserialize(json, StoredContext.Default.ListStored)!.Select(s => s.ToAnswer())];

    internal sealed record Stored(string Q, string S, IReadOnlyList<string>? P, IReadOnlyList<string>? A, IReadOnlyList<string>? U, int? F, int? T, int? N)
    {
        public static Stored Of(Answer a) => new(
            a.Question, Quoted.Beginning(a.Said),
            Some(a.Present), Some(a.Absent), Some(a.NotKnown), a.Since?.From, a.Since?.To, a.Severity);

        public Answer ToAnswer() => new(Q, S)
        {
            Present = P ?? [],
            Absent = A ?? [],
            NotKnown = U ?? [],
            Since = F is { } from && T is { } to ? new DayRange(from, to) : null,
            Severity = N,
        };

        private static IReadOnlyList<string>? Some(IReadOnlyList<string> list) => list.Count == 0 ? null : list;
    }

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(List<Stored>))]
    private sealed partial class StoredContext : JsonSerializerContext;
}
