using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>A number of something: "3", "two or three", "a couple of", "6wks".</summary>
/// <param name="From">The least it can be.</param>
/// <param name="To">The most it can be.</param>
/// <param name="End">The word after it.</param>
/// <param name="Unit">What hung on its digits, as in "6wks"; else null.</param>
internal readonly record struct Amount(double From, double To, int End, string? Unit = null)
{
    private const double Largest = 10_000;
    private const double Half = 0.5;

    /// <summary>The amount that begins at a word.</summary>
    public static Amount? At(Passage passage, int at)
    {
        if (Single(passage, at) is not { } first) return null;
        if (first.Unit is not null) return first;
        var next = first.End;
        var joined = passage[next] is "to" or "or" || (passage[next] == "and" && passage[at - 1] == "between");
        if (joined && Single(passage, passage.Skip(TimeWords.Fillers, next + 1)) is { } upper && upper.To > first.From) return upper with { From = first.From };
        // "2-3 weeks" has lost its dash.
        return !joined && IsNumeral(passage, at) && IsNumeral(passage, next) && Single(passage, next) is { } dashed && dashed.To > first.From && !passage.Opens(next)
            ? dashed with { From = first.From }
            : first;
    }

    /// <summary>Whether a number stands there in digits or in a word.</summary>
    public static bool IsNumeral(Passage passage, int at) =>
        passage[at] is { Length: > 0 } word && (char.IsAsciiDigit(word[0]) || TimeWords.Numbers.ContainsKey(word));

    /// <summary>The word after "and a half", or null.</summary>
    public static int? HalfAfter(Passage passage, int at) =>
        // "3 1/2 weeks" has lost its stroke.
        passage[at] == "1" && passage[at + 1] == "2" && TimeWords.Units.ContainsKey(passage[at + 2]) ? at + 2
        : passage[at] != "and" ? null
        : passage[at + 1] == "half" ? at + 2
        : passage[at + 1] == "a" && passage[at + 2] == "half" ? at + 3
        : null;

    private static Amount? Single(Passage passage, int at)
    {
        var word = passage[at];
        if (word.Length == 0) return null;
        if (TimeWords.Vague.Match(passage, at, out var vague) is var end and > 0) return new(vague.From, vague.To, end);
        if (char.IsAsciiDigit(word[0])) return Digits(word) is var (number, unit) ? WithHalf(passage, new(number, number, at + 1, unit)) : null;
        if (word is "half") return new(Half, Half, passage[at + 1] is "a" or "an" ? at + 2 : at + 1);
        if (word is "a" or "an" && passage[at + 1] is "half" && passage[at + 2] is not "a" and not "an") return new(Half, Half, at + 2);
        if (word is "a" or "an") return new(1, 1, at + 1);
        return Words(passage, at) is { } amount ? WithHalf(passage, amount) : null;
    }

    /// <summary>"Twenty one".</summary>
    private static Amount? Words(Passage passage, int at)
    {
        if (!TimeWords.Numbers.TryGetValue(passage[at], out var number)) return null;
        var ends = at + 1;
        if (number is >= 20 and < 100 && TimeWords.Numbers.TryGetValue(passage[ends], out var ones) && ones < 10) (number, ends) = (number + ones, ends + 1);
        return new(number, number, ends);
    }

    /// <summary>Adds the half of "two and a half".</summary>
    private static Amount WithHalf(Passage passage, Amount amount) => HalfAfter(passage, amount.End) is { } end
        ? amount with { From = amount.From + Half, To = amount.To + Half, End = end }
        : amount;

    /// <summary>"3", "2.5", "6wks", "3ish"; not "5x5" or "3rd".</summary>
    private static (double Number, string? Unit)? Digits(string word)
    {
        var end = 0;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || word[end] is '.' or ',')) end++;
        var unit = end == word.Length || word.AsSpan(end) is "ish" or "plus" ? null : word[end..];
        if (unit is not null && !TimeWords.Units.ContainsKey(unit)) return null;
        var digits = word[..end].Replace(',', '.');
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Largest ? (number, unit) : null;
    }
}
