namespace BackPainBot.Triage;

/// <summary>How a text names a time.</summary>
internal enum TimeForm
{
    /// <summary>How long: "3 weeks".</summary>
    Length,

    /// <summary>When, in the past for certain: "3 weeks ago", "last Tuesday".</summary>
    Point,

    /// <summary>When, in the past or to come: "Tuesday", "in May".</summary>
    Open,

    /// <summary>The day of the message: "this morning".</summary>
    Today,
}
