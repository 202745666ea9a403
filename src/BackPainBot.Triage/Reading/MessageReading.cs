namespace BackPainBot.Triage;

/// <summary>What a message says.</summary>
public sealed class MessageReading
{
    internal MessageReading(string text, IReadOnlyList<Mention> signs, IReadOnlyList<Mention> slots, IEnumerable<string> denied, DayRange? since, int? severity)
    {
        Signs = signs;
        Slots = slots;
        List<string> present = [.. SignChoice.Of(signs), .. SlotChoice.Of(slots)];
        var absent = denied.Distinct().Except(present).ToList();
        Told = present.Count + absent.Count == 0 && since is null && severity is null
            ? null
            : new Answer(Answer.Told, Excerpts.Of(text, signs)) { Present = [.. present.Distinct()], Absent = absent, Since = since, Severity = severity };
    }

    /// <summary>The signs that it mentions, in the order of the text, those too that are denied, over or somebody else's.</summary>
    public IReadOnlyList<Mention> Signs { get; }

    /// <summary>What else it mentions that a question asks for.</summary>
    public IReadOnlyList<Mention> Slots { get; }

    /// <summary>An answer to no question, holding only what the message says clearly; null where it says nothing.</summary>
    public Answer? Told { get; }
}
