using System.Globalization;
using System.Text;

namespace BackPainBot.Triage;

/// <summary>What single characters are to the tokenizer.</summary>
internal static class Letters
{
    private const int FirstAccented = 0xC0;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    /// <summary>An accent that is a character of its own, or what tells an emoji's colour.</summary>
    public static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    /// <summary>A full stop or comma between digits.</summary>
    public static bool InNumber(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);

    /// <summary>A dash that stands for a comma, unlike those in "follow-up" and "2 - 3".</summary>
    public static bool IsDash(string text, int i) =>
        text[i] is '-' or '\u2013' or '\u2014' && !(DigitBefore(text, i) && DigitAfter(text, i)) && (text[i] != '-' || IsApart(text, i));

    /// <summary>Whether a digit stands right before it, as in "10+ days".</summary>
    public static bool AfterDigit(string text, int i) => i > 0 && char.IsDigit(text[i - 1]);

    private static bool DigitBefore(string text, int i)
    {
        for (i--; i >= 0 && text[i] == ' ';) i--;
        return i >= 0 && char.IsDigit(text[i]);
    }

    private static bool DigitAfter(string text, int i)
    {
        for (i++; i < text.Length && text[i] == ' ';) i++;
        return i < text.Length && char.IsDigit(text[i]);
    }

    private static bool IsApart(string text, int i) =>
        i > 0 && i + 1 < text.Length && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '-') && (char.IsWhiteSpace(text[i + 1]) || text[i + 1] == '-');

    /// <summary>What a line of a list begins with.</summary>
    public static bool IsBullet(string text, int i) => text[i] is '-' or '*' or '\u2022' or '\u00B7' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]);

    /// <summary>A letter in lower case without its accent.</summary>
    public static string Plain(char c)
    {
        if (c < FirstAccented) return Ascii[c];
        var plain = new StringBuilder();
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (!IsMark(part)) plain.Append(part == 'ß' ? "ss" : char.ToLowerInvariant(part));
        }

        return plain.ToString();
    }

    private static readonly string[] Ascii = [.. Enumerable.Range(0, FirstAccented).Select(c => ((char)c).ToString().ToLowerInvariant())];
}
