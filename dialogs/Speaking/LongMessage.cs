using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>Nobody writes a dozen pages about a back: what is longer is read in part, so that it keeps nobody else waiting.</summary>
internal static class LongMessage
{
    /// <summary>How many characters of a message are read.</summary>
    public const int Most = 10_000;

    /// <summary>Cuts the text of a message where it is too long, between two words if there are any.</summary>
    /// <returns>Whether it was.</returns>
    public static bool Cut(Activity activity)
    {
        if (activity.Text is not { Length: > Most } text) return false;
        var end = text.LastIndexOfAny([' ', '\n'], Most, Most / 10);
        if (end < 0) end = char.IsLowSurrogate(text[Most]) ? Most - 1 : Most;
        activity.Text = text[..end];
        return true;
    }
}
