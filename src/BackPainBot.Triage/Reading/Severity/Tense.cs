namespace BackPainBot.Triage;

/// <summary>When a pain is said to be so bad.</summary>
internal enum Tense
{
    /// <summary>Now, by that word: "now a 5".</summary>
    Today,

    /// <summary>No time is named: "6/10".</summary>
    Open,

    /// <summary>"It was unbearable": it may still be.</summary>
    Was,

    /// <summary>Then and no longer: "it was agony yesterday".</summary>
    Then,
}
