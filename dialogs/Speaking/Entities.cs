using System.Globalization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What other software can read from the bot's messages.</summary>
internal static class Entities
{
    /// <summary>The type of <see cref="MyData"/>.</summary>
    public const string MyDataType = "myData";

    public static Dictionary<string, object> Question(string id) => new() { ["type"] = "question", ["id"] = id };

    /// <summary>The language that a message was noticed to be in.</summary>
    public static Dictionary<string, object> Language(string code) => new() { ["type"] = "language", ["id"] = code };

    /// <summary>Whether there is consent to keep anything of the user, and when they are to be asked how it is.</summary>
    public static Dictionary<string, object> CheckIns(bool kept, IEnumerable<PlannedCheckIn> planned) => new()
    {
        ["type"] = "checkIns",
        ["kept"] = kept,
        ["due"] = planned.Select(p => p.DueAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)).ToList(),
    };

    /// <summary>Marks a part of the answer to "my data", so that it need not be told again in the next.</summary>
    public static Dictionary<string, object> MyData() => new() { ["type"] = MyDataType };

    public static Dictionary<string, object> Assessment(Assessment assessment, Region region, AdvicePlan plan) => new()
    {
        ["type"] = "assessment",
        ["class"] = Name(assessment.Class),
        ["urgency"] = Name(assessment.Urgency),
        ["region"] = Name(region),
        ["reasons"] = assessment.Reasons.Select(r => r.Rule.Id).ToList(),
        ["advice"] = plan.ToDo.Select(a => a.Id).ToList(),
    };

    /// <summary>A value by the name under which it leaves: redFlag, lower.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
