using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Reads a decade of life ("in my early seventies", "mid 40s") and a year of birth ("born in 1951").</summary>
internal static class RoughAge
{
    private const int Middle = 5;
    private const int YearDigits = 4;

    /// <summary>Not "back in the seventies".</summary>
    public static AgeMention? Decade(AgeText text, int i)
    {
        var decade = text.Word(text[i]);
        if (!decade.Is(AgeRole.Decade)) return null;
        var part = text.Word(text[i - 1]) is var word && word.Is(AgeRole.Part) ? word.Value : 0;
        var whose = text[part > 0 ? i - 2 : i - 1];
        if (whose is "the" || (part == 0 && whose is not ("my" or "his" or "her" or "their"))) return null;
        return AgeMention.Of(decade.Value + (part > 0 ? part : Middle), 1, AgeStrength.Rough, whose is not ("his" or "her"));
    }

    public static AgeMention? Birth(AgeText text, int i, DateOnly today)
    {
        if (text[i].Length != YearDigits || !int.TryParse(text[i], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        var born = text[i - 1] is "born" || (text[i - 2], text[i - 1]) is ("born", "in") or ("vintage" or "class", "of");
        return born ? AgeMention.Of(today.Year - year, 1, AgeStrength.Rough) : null;
    }
}
