namespace BackPainBot.Evaluation.Scores;

/// <summary>What can be wrong with an outcome, gravest first.</summary>
internal enum Mistake
{
    /// <summary>A red flag that was judged as something else, or not at all.</summary>
    MissedRedFlag,

    /// <summary>An emergency that was judged a red flag, but can wait.</summary>
    MissedEmergency,

    /// <summary>Something else that was judged a red flag.</summary>
    NeedlessAlarm,

    /// <summary>Another class, or none.</summary>
    OtherClass,

    /// <summary>The right class, but another urgency.</summary>
    OtherUrgency,

    /// <summary>Only the region is wrong.</summary>
    OtherRegion,
}
