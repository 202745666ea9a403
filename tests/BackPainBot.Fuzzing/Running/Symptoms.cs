using System.Text.RegularExpressions;

namespace BackPainBot.Fuzzing.Running;

/// <summary>Tells one trouble from another.</summary>
internal static partial class Symptoms
{
    /// <summary>A logged exception by its kind and by the first place of this program that it went through.</summary>
    public static Broken OfLog(string line)
    {
        var kind = Kind().Match(line) is { Success: true } found ? found.Groups[1].Value : "error";
        var place = Place().Matches(line).Select(m => m.Groups[1].Value).FirstOrDefault(p => p.StartsWith("BackPainBot.", StringComparison.Ordinal));
        return new Broken($"{kind} at {place}", line);
    }

    public static Broken Of(Exception exception) => OfLog(exception.ToString());

    [GeneratedRegex(@"\b((?:System|Microsoft|BackPainBot|YamlDotNet)\.[\w.]*Exception)\b")]
    private static partial Regex Kind();

    [GeneratedRegex(@"\bat ([\w.`<>+\[\]]+)\(")]
    private static partial Regex Place();
}
