using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BackPainBot.Dialogs;

/// <summary>
/// What somebody wrote, as it may stand among the bot's own words, which are Markdown: every character is shown as itself,
/// on one line, and no client makes a link, a mention, an element or anything else of it. It is never to begin a line.
/// </summary>
internal static partial class Quoted
{
    /// <summary>How many characters of a message are kept and quoted.</summary>
    public const int Longest = 120;

    /// <summary>Takes no room, and keeps clients from finding an address: many look for them where there is no Markdown.</summary>
    private const char Joiner = '\u2060';

    private const string Specials = @"\`*_[]~$";

    /// <summary>A text as Markdown that shows it.</summary>
    public static string Of(string said) => Escaped(Unlinked(Beginning(Visible(said))));

    /// <summary>The first characters of a text, with a mark where more follow.</summary>
    public static string Beginning(string said) =>
        said.Length <= Longest ? said : said[..(char.IsHighSurrogate(said[Longest - 1]) ? Longest - 1 : Longest)] + "…";

    /// <summary>Without what does not show, or turns around what stands beside it; all that parts words is a space.</summary>
    private static string Visible(string said)
    {
        var visible = new StringBuilder(said.Length);
        foreach (var rune in said.EnumerateRunes())
        {
            if (IsSpace(rune)) visible.Append(visible is [.., not ' '] ? " " : "");
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse)) visible.Append(rune);
        }

        // Web Chat takes these marks for its own.
        return visible.Replace('⟬', '[').Replace('⟭', ']').ToString().TrimEnd();
    }

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);

    private static string Unlinked(string text) =>
        AddressLike().Replace(text, word => AddressMark().Replace(word.Value, mark => $"{Joiner}{mark.Value}{Joiner}"));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",

                // Web Chat finds its own marks, {aria-label=…}, behind a backslash too.
                '{' => "&#123;",
                '}' => "&#125;",
                _ when Specials.Contains(c) => $@"\{c}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    // "saturday.then", "a@b", "https://…": not "3.5", "9:30" or "he said: no".
    [GeneratedRegex(@"(?<!\S)(?![\d.:,-]+(?!\S))\S*(?:[:@](?=\S)|//|\.(?=[^\s.]))\S*")]
    private static partial Regex AddressLike();

    [GeneratedRegex(@"[.:/@]")]
    private static partial Regex AddressMark();
}
