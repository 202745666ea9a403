using System.Text.Json;
using System.Text.Json.Serialization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Answers as JSON, with short names: a whole intake stays under 4 kB.</summary>
internal static partial class AnswerJson
{
    public static string Write(IReadOnlyList<Answer> answers) =>
        JsonSerializer.Serialize([.. answers.Select(Stored.Of)], StoredContext.Default.ListStored);

    /// <exception cref="JsonException">These are no answers that were written here.</exception>
    public static IReadOnlyList<Answer> Read(string? json) => string.IsNullOrEmpty(json)
        ? []
        : [.. (JsonSerializer.Deserialize(json, StoredContext.Default.ListStored) ?? throw new JsonException("There is no list.")).Select(Read)];

    private static Answer Read(Stored? stored) => stored is { IsWhole: true } ? stored.ToAnswer() : throw new JsonException("An answer is not whole.");

    internal sealed record Stored(string Q, string S, IReadOnlyList<string>? P, IReadOnlyList<string>? A, IReadOnlyList<string>? U, int? F, int? T, int? N)
    {
        /// <summary>No pain is older than anybody, even after a while.</summary>
        private const int MostDays = 50_000;

        [JsonIgnore]
        public bool IsWhole => Q is not null && S is not null && HasNone(P) && HasNone(A) && HasNone(U)
            && F is null or (>= 0 and <= MostDays) && T is null or (>= 0 and <= MostDays) && (F ?? 0) <= (T ?? MostDays) && N is null or (>= 0 and <= 10);

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

        private static bool HasNone(IReadOnlyList<string>? list) => list?.Contains(null!) != true;

        private static IReadOnlyList<string>? Some(IReadOnlyList<string> list) => list.Count == 0 ? null : list;
    }

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(List<Stored>))]
    private sealed partial class StoredContext : JsonSerializerContext;
}
