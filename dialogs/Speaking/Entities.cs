using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What other software can read from the bot's messages.</summary>
internal static class Entities
{
    public static Dictionary<string, object> Question(string id) => new() { ["type"] = "question", ["id"] = id };

    /// <summary>The language that a message was noticed to be in.</summary>
    public static Dictionary<string, object> Language(string code) => new() { ["type"] = "language", ["id"] = code };

    public static Dictionary<string, object> Assessment(Assessment assessment, Region region, AdvicePlan plan) => new()
    {
        ["type"] = "assessment",
        ["class"] = Name(assessment.Class),
        ["urgency"] = Name(assessment.Urgency),
        ["region"] = Name(region),
        ["reasons"] = assessment.Reasons.Select(r => r.Rule.Id).ToList(),
        ["advice"] = plan.ToDo.Select(a => a.Id).ToList(),
    };

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
