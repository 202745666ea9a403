namespace BackPainBot.Triage;

/// <summary>When a piece of advice is of use.</summary>
public enum Phase
{
    /// <summary>In the coming days.</summary>
    Now,

    /// <summary>Before and during the next session.</summary>
    Before,

    /// <summary>In the next weeks.</summary>
    Weeks,

    /// <summary>Not something to do: a statement that explains the result.</summary>
    Fact,
}

/// <summary>One entry of the advice file. Its words live with the conversation's content.</summary>
public sealed record AdviceEntry
{
    /// <summary>The entry's id; ids that begin with "G-" are not from the article.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the article's section that it comes from; null where the article does not say it.</summary>
    public string? Section { get; init; }

    /// <summary>The source of what the article does not say; null for the article's own advice.</summary>
    public string? Source { get; init; }

    /// <summary>When it is of use.</summary>
    public Phase Phase { get; init; }

    /// <summary>Whom it is for.</summary>
    public Condition When { get; init; } = new();
}

/// <summary>What the article holds to be behind pain after deadlifts.</summary>
public enum Cause
{
    /// <summary>How the bar is lifted.</summary>
    Technique,

    /// <summary>How much, and how often.</summary>
    Overload,

    /// <summary>Either of them.</summary>
    Either,
}

/// <summary>A fault that the article names.</summary>
public sealed record Fault
{
    /// <summary>The fault's id, which is also the finding that a report holds when the person names it.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the article's section that names it.</summary>
    public required string Section { get; init; }

    /// <summary>What it belongs to.</summary>
    public Cause Cause { get; init; }

    /// <summary>Ids of the advice that answers it; empty where the article names the fault but no fix.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];
}
