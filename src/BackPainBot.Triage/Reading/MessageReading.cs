namespace BackPainBot.Triage;

/// <summary>What a message says.</summary>
public sealed class MessageReading
{
    /// <summary>How the findings end that only hint at a sign; nothing is left of a hint where the sign itself is told.</summary>
    private const string Hint = "-maybe";

    internal MessageReading(string text, IReadOnlyList<Mention> signs, IReadOnlyList<Mention> slots, IEnumerable<string> denied, DayRange? since, int? severity)
    {
        Signs = signs;
        Slots = slots;
        var present = signs.Where(s => s.Counts).Select(s => s.Finding).Distinct().ToList();
        present.RemoveAll(f => f.EndsWith(Hint, StringComparison.Ordinal) && present.Exists(sign => sign != f && sign.StartsWith(f[..^Hint.Length], StringComparison.Ordinal)));
        present.AddRange(SlotChoice.Of(slots).Except(present).ToList());
        var absent = denied.Distinct().Except(present).ToList();
        Told = present.Count + absent.Count == 0 && since is null && severity is null
            ? null
            : new Answer(Answer.Told, text) { Present = present, Absent = absent, Since = since, Severity = severity };
    }

    /// <summary>The signs that it mentions, in the order of the text, those too that are denied, over or somebody else's.</summary>
    public IReadOnlyList<Mention> Signs { get; }

    /// <summary>What else it mentions that a question asks for.</summary>
    public IReadOnlyList<Mention> Slots { get; }

    /// <summary>An answer to no question, holding only what the message says clearly; null where it says nothing.</summary>
    public Answer? Told { get; }
}
