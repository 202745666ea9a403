using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>A number below a hundred as it is written in a message: "17", "14yo", "seventy four".</summary>
/// <param name="Value">The number.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Unit">What stands at its end in the same word, as in "14yo"; nothing where it stands alone.</param>
internal readonly record struct AgeNumber(int Value, int Length, AgeRole Unit)
{
    private const AgeRole Units = AgeRole.Sex | AgeRole.Year | AgeRole.Aged;

    /// <summary>"Seventy odd" is two years more.</summary>
    private const int Odd = 2;

    /// <summary>The number that begins at a word; null where none does.</summary>
    public static AgeNumber? At(AgeText text, int i)
    {
        var word = text[i];
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = word.Length;
        return digits > 0 ? OfDigits(text, word, digits) : OfWords(text, i);
    }

    /// <summary>A small number that is a word of its own, in digits or written out.</summary>
    public static int? Small(AgeText text, ReadOnlySpan<char> word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return text.Word(word) is var known && known.Is(AgeRole.One | AgeRole.Teen) ? known.Value : null;
    }

    private static AgeNumber? OfDigits(AgeText text, ReadOnlySpan<char> word, int digits)
    {
        if (digits > 2) return null;
        var value = int.Parse(word[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var unit = word[digits..];
        if (unit is "" or "ish") return new(value, 1, AgeRole.None);
        return (text.Word(unit).Roles & Units) is not AgeRole.None and var role ? new(value, 1, role) : null;
    }

    private static AgeNumber? OfWords(AgeText text, int i)
    {
        var word = text.Word(text[i]);
        if (word.Is(AgeRole.Teen)) return new(word.Value, 1, AgeRole.None);
        if (!word.Is(AgeRole.Ten)) return null;
        if (text.Is(i + 1, AgeRole.One) && !text.Closed(i + 1)) return new(word.Value + text.Word(text[i + 1]).Value, 2, AgeRole.None);
        return text[i + 1] is "odd" or "something" ? new(word.Value + Odd, 2, AgeRole.None) : new(word.Value, 1, AgeRole.None);
    }
}
