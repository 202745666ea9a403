using System.Text.Encodings.Web;
using System.Text.Json;
using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Scores;

namespace BackPainBot.Evaluation.Reports;

/// <summary>The report for other software: all scores, and what each case came to.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Metrics scores, IReadOnlyList<Outcome> outcomes) => JsonSerializer.Serialize(
        new
        {
            scores.Count,
            Shares = scores.Shares.ToDictionary(s => Key(s.Name), s => new { s.Value, s.Interval?.Low, s.Interval?.High, s.Hits, s.Of }),
            Questions = new { Mean = scores.QuestionsMean, Median = scores.QuestionsMedian },
            Classes = Counts(scores.Classes),
            Urgencies = Counts(scores.Urgencies),
            Cases = outcomes.Select(Case),
        },
        Options);

    private static object Case(Outcome outcome) => new
    {
        outcome.Case.File,
        outcome.Case.Id,
        Mistake = outcome.Mistake is { } mistake ? Labels.Of(mistake) : null,
        Expected = new { Cls = Labels.Of(outcome.Case.Class), Urgency = Label(outcome.Case.Urgency), Region = Label(outcome.Case.Region) },
        Got = outcome.Verdict is { } v ? new { Cls = Labels.Of(v.Class), Urgency = Labels.Of(v.Urgency), Region = Labels.Of(v.Region), v.Reasons } : null,
        outcome.Problem,
        outcome.Asked,
        outcome.Case.Text,
    };

    private static Dictionary<string, Dictionary<string, int>> Counts(ConfusionMatrix matrix) => matrix.Right.Index().ToDictionary(
        right => right.Item,
        right => matrix.Judged.Index().ToDictionary(judged => judged.Item, judged => matrix[right.Index, judged.Index]));

    private static string? Label<T>(T? value)
        where T : struct, Enum => value is { } known ? Labels.Of(known) : null;

    private static string Key(string name) => name.Replace(' ', '-');
}
