namespace BackPainBot.Triage;

/// <summary>How a question can be answered.</summary>
public enum QuestionKind
{
    /// <summary>One of several options.</summary>
    One,

    /// <summary>Any number of several options, or none of them.</summary>
    Many,

    /// <summary>Yes or no; on a red flag "yes" is always the dangerous answer.</summary>
    YesNo,

    /// <summary>A number of days.</summary>
    Days,

    /// <summary>A number from 0 to 10.</summary>
    Score,

    /// <summary>A look at what was understood, to confirm or correct.</summary>
    Summary,
}

/// <summary>The part of the interview that a question belongs to.</summary>
public enum InterviewPart
{
    /// <summary>Whose pain it is.</summary>
    Person,

    /// <summary>Signs that need more than stretching.</summary>
    Screen,

    /// <summary>Where, since when and how bad.</summary>
    Pain,

    /// <summary>How the person trains.</summary>
    Training,
}

/// <summary>A question that the interview may ask. Its words are not triage's business.</summary>
public sealed record Question
{
    /// <summary>The question's id; ids of red-flag questions begin with "red-flags", of clarifying ones with "clarify".</summary>
    public required string Id { get; init; }

    /// <summary>The part of the interview that it belongs to.</summary>
    public InterviewPart Part { get; init; }

    /// <summary>How it can be answered.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>When it is asked at all.</summary>
    public Condition When { get; init; } = new();

    /// <summary>The findings to choose from, for <see cref="QuestionKind.One"/> and <see cref="QuestionKind.Many"/>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The finding that "yes" sets.</summary>
    public string? Yes { get; init; }

    /// <summary>The finding that "no" sets.</summary>
    public string? No { get; init; }

    /// <summary>The finding that "not sure" sets.</summary>
    public string? Unsure { get; init; }

    /// <summary>
    /// Where it is given, "not sure" is met with the same list once more, as <c>&lt;id&gt;-which</c>; this is the finding
    /// that a second "not sure" sets.
    /// </summary>
    public string? Again { get; init; }

    /// <summary>
    /// Whether a time in the answer says since when the pain is there. Elsewhere it is about something else: an age,
    /// years of training, months of steroid tablets.
    /// </summary>
    public bool TellsSince { get; init; }

    /// <summary>The findings that the question is about: its options, or what yes and no set.</summary>
    public IEnumerable<string> Subjects => Kind == QuestionKind.YesNo ? [Yes!, No!] : Options;
}
