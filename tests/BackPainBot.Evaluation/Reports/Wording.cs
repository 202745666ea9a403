using System.Globalization;
using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Scores;

namespace BackPainBot.Evaluation.Reports;

/// <summary>How reports put numbers and outcomes into words.</summary>
internal static class Wording
{
    public static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Percent(double? share) => share is { } value ? $"{Number(100 * value)} %" : "–";

    public static string Interval(Share share) =>
        share.Interval is var (low, high) ? $"{Number(100 * low)}–{Number(100 * high)} %" : "–";

    public static string Count(Share share) => $"{share.Hits} of {share.Of}";

    public static string Of(Mistake mistake) => mistake switch
    {
        Mistake.MissedRedFlag => "Red flags missed",
        Mistake.MissedEmergency => "Emergencies judged less urgent",
        Mistake.NeedlessAlarm => "Needless alarms",
        Mistake.OtherClass => "Other classes wrong",
        Mistake.OtherUrgency => "Only the urgency wrong",
        _ => "Only the region wrong",
    };

    /// <summary>What is right, as far as somebody has said.</summary>
    public static string Right(Case judged) => Labelled(Labels.Of(judged.Class), judged.Urgency is { } u ? Labels.Of(u) : null, judged.Region is { } r ? Labels.Of(r) : null);

    /// <summary>What the bot made of it, or why it made nothing of it.</summary>
    public static string Judged(Outcome outcome) => outcome.Verdict is { } v
        ? Labelled(Labels.Of(v.Class), Labels.Of(v.Urgency), Labels.Of(v.Region))
        : $"{Labels.None}, {outcome.Problem}";

    /// <summary>The rules that decided it.</summary>
    public static string Reasons(Outcome outcome) => outcome.Verdict?.Reasons is { Count: > 0 } reasons ? string.Join(", ", reasons) : "–";

    public static string Questions(Metrics scores) =>
        $"Questions asked before the assessment, the summary included: mean {Number(scores.QuestionsMean)}, median {Number(scores.QuestionsMedian)}.";

    private static string Labelled(params string?[] labels) => string.Join('/', labels.OfType<string>());
}
