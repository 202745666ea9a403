namespace BackPainBot.Triage;

/// <summary>Chooses from the signs that a message mentions those that count. What somebody only wonders about counts as a hint.</summary>
internal static class SignChoice
{
    /// <summary>How the findings end that only hint at a sign.</summary>
    public const string Hint = "-maybe";

    /// <summary>The signs that have a question of their own for what is only hinted at.</summary>
    private static readonly string[] Hinted = ["saddle", "bladder", "bowel", "sexual", "both-legs", "leg-weak", "hands-gait", "chest", "head", "belly", "blow", "fever", "weight-loss"];

    public static List<string> Of(IReadOnlyList<Mention> signs)
    {
        var present = signs.Where(s => s.Counts).Select(s => s.Finding)
            .Concat(signs.Where(s => (s with { Polarity = Polarity.Present }).Counts && s.Polarity == Polarity.Unsure).Select(s => Wondered(s.Finding)))
            .Distinct().ToList();
        // Nothing is left of a hint where the sign itself is told.
        present.RemoveAll(f => f.EndsWith(Hint, StringComparison.Ordinal) && present.Exists(sign => sign != f && sign.StartsWith(f[..^Hint.Length], StringComparison.Ordinal)));
        return present;
    }

    private static string Wondered(string finding) =>
        finding.EndsWith(Hint, StringComparison.Ordinal) ? finding
        : Hinted.FirstOrDefault(h => finding.StartsWith(h, StringComparison.Ordinal)) is { } stem ? stem + Hint
        : finding;
}
