using System.Globalization;
using System.Text;

namespace BackPainBot.Triage;

/// <summary>Writes letters with accents as plain ones: "ä" as "a", "ñ" as "n", "ß" as "ss".</summary>
internal static class Diacritics
{
    private static readonly Dictionary<char, string> Ligatures = new()
    {
        ['ß'] = "ss", ['ẞ'] = "SS", ['æ'] = "ae", ['Æ'] = "AE", ['œ'] = "oe", ['Œ'] = "OE", ['ø'] = "o", ['Ø'] = "O", ['ł'] = "l", ['Ł'] = "L", ['ı'] = "i", ['đ'] = "d", ['Đ'] = "D",
    };

    /// <summary>The text without accents.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (Ligatures.TryGetValue(c, out var letters)) plain.Append(letters);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c);
        }

        return plain.ToString();
    }
}
