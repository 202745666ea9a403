namespace BackPainBot.Dialogs;

/// <summary>The words of one option of a question.</summary>
internal sealed record OptionText
{
    public string Label { get; init; } = "";
    public string Button { get; init; } = "";

    /// <summary>Other ways to say it, in lower case without apostrophes.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>A number from here to <see cref="To"/> chooses this option, as with an age in years.</summary>
    public int? From { get; init; }
    public int? To { get; init; }
}

/// <summary>A button that stands for a number of days.</summary>
internal sealed record DaysText
{
    public string Button { get; init; } = "";
    public int From { get; init; }
    public int To { get; init; }
}

/// <summary>The words of one question.</summary>
internal sealed record QuestionText
{
    public string Ask { get; init; } = "";
    public string Why { get; init; } = "";

    /// <summary>What the question is called in the summary.</summary>
    public string Line { get; init; } = "";

    /// <summary>How it is said in a sentence with {value} in it; null where the line and the value will do.</summary>
    public string? Told { get; init; }

    /// <summary>Other names for the line, in lower case without apostrophes, by which a correction can call it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
    public string? None { get; init; }
    public string? Yes { get; init; }
    public string? No { get; init; }

    /// <summary>Whether the options' numbers are years of a stretch of time, so that "6 months" is 0 of them.</summary>
    public bool Span { get; init; }
    public Dictionary<string, OptionText> Options { get; init; } = [];
    public List<DaysText> Days { get; init; } = [];

    /// <summary>Words that mean "not sure" at this question.</summary>
    public IReadOnlyList<string> Unsure { get; init; } = [];

    /// <summary>Words for how bad a pain is, each with its number from 0 to 10.</summary>
    public Dictionary<string, int> Scores { get; init; } = [];
}

/// <summary>The words of one piece of advice or one fault.</summary>
internal sealed record AdviceText
{
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>How to do an exercise, step by step: general guidance that the article does not give.</summary>
    public string? More { get; init; }
}

/// <summary>What the bot says where a rule holds.</summary>
internal sealed record RuleText
{
    public string Because { get; init; } = "";

    /// <summary>What the person can say to whoever sees them; only on a red flag.</summary>
    public string? Say { get; init; }
}

/// <summary>Whom to call in a country.</summary>
internal sealed record CountryText
{
    public string? Number { get; init; }
    public string? Advice { get; init; }
    public string? AdviceNumber { get; init; }
    public string? Crisis { get; init; }
    public string? CrisisNumber { get; init; }
}
