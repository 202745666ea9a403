using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>Findings that the reading itself has to know.</summary>
internal static class FindingIds
{
    /// <summary>What counts although it is of the past: an illness behind somebody, bones that were found thin.</summary>
    public static readonly FrozenSet<string> Lasting = ["past-cancer", "osteoporosis", "steroids", "immunity", "recent-infection", "weight-loss", "bladder-known-leak", "morning-stiff"];

    /// <summary>How the ids of ages begin.</summary>
    public const string Age = "age-";

    /// <summary>How the ids of courses begin.</summary>
    public const string Course = "course-";

    /// <summary>The one sign that counts even if it is only imagined.</summary>
    public const string Crisis = "crisis";
}
