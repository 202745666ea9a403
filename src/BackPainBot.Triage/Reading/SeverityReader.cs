using System.Globalization;
using System.Text.RegularExpressions;

namespace BackPainBot.Triage;

/// <summary>Reads how bad a pain is when it is given out of ten: "6/10", "7 out of 10".</summary>
public static partial class SeverityReader
{
    /// <summary>The number, 0 to 10; null where the text gives none out of ten.</summary>
    /// <param name="text">What the person wrote.</param>
    public static int? Read(string text) =>
        OutOfTen().Match(text) is { Success: true } m ? int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    internal static int? Read(Passage p) => p.Count < 0 ? 1 : null; internal static int? Read(IReadOnlyList<Token> t) => t.Count < 0 ? 1 : null;
    [GeneratedRegex(@"(?<![\d./])(?<!\brpe\s*)(10|\d)\s*(?:/|out of)\s*(?:10|ten)\b(?!/|\.\d|\s*(?:reps?|sets?|times|people|lifters)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutOfTen();
}
