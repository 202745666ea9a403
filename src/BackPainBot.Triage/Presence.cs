namespace BackPainBot.Triage;

/// <summary>What is known of a finding. "Not known" is an answer of its own and is never taken as "absent".</summary>
public enum Presence
{
    /// <summary>Nobody has asked, and the person has not said.</summary>
    NotAsked,

    /// <summary>The person says that it is not so.</summary>
    Absent,

    /// <summary>The person was asked and is not sure.</summary>
    NotKnown,

    /// <summary>The person says that it is so.</summary>
    Present,
}
