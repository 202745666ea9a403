using System.Text.RegularExpressions;

namespace BackPainBot.Dialogs;

/// <summary>The bot's words, which are Markdown, for where there is none: to be spoken, or shown letter by letter.</summary>
internal static partial class PlainText
{
    /// <summary>The words without their marks; what was quoted stands there as it was written.</summary>
    public static string Of(string words) => Mark().Replace(words, mark => mark switch
    {
        { Value: "&lt;" } => "<",
        { Value: "&gt;" } => ">",
        { Value: "&amp;" } => "&",
        { Value: "&#123;" } => "{",
        { Value: "&#125;" } => "}",
        _ => mark.Groups["kept"].Value,
    });

    [GeneratedRegex(@"\*\*|\\(?<kept>[\\`*_\[\]~$])|&(?:lt|gt|amp|#123|#125);|\[(?<kept>[^\]\\]*)\]\([^)\s]*\)")]
    private static partial Regex Mark();
}
