using BackPainBot.Evaluation.Scores;

namespace BackPainBot.Evaluation.Reports;

/// <summary>Finds what reports list.</summary>
internal static class Misjudgement
{
    /// <summary>What is wrong, gravest mistakes first.</summary>
    public static IEnumerable<IGrouping<Mistake, Outcome>> Misjudged(this IEnumerable<Outcome> outcomes) =>
        outcomes.Where(o => o.Mistake is not null).GroupBy(o => o.Mistake!.Value).OrderBy(g => g.Key);
}
