using System.Text.Json;
using BackPainBot.Triage;

namespace BackPainBot.Evaluation.Cases;

/// <summary>The names that classes, urgencies and regions have in files and reports.</summary>
internal static class Labels
{
    /// <summary>What stands where the bot came to no assessment.</summary>
    public const string None = "none";

    public static string Of<T>(T value)
        where T : struct, Enum => value switch
        {
            TriageClass.AcuteSoreness => "acute",
            TriageClass.ChronicRisk => "chronic",
            TriageClass.RedFlag => "red",
            _ => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()),
        };

    /// <summary>The value that has the name, or null where none has.</summary>
    public static T? Read<T>(string label)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => Of(v!.Value) == label);

    /// <summary>All names, in the order of weight.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];
}
