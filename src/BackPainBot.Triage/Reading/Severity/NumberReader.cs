using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Reads ratings in numbers: "6/10", "7 out of 10", "pain level 4", "about a five".</summary>
internal static class NumberReader
{
    private const int Most = 10;

    /// <summary>How many words before a number what it rates is named.</summary>
    private const int Near = 4;

    /// <summary>The rating that begins at a word; null where there is none, or it is one of something else.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="at">The word.</param>
    /// <param name="rated">Whether another number of the same sentence is a rating: "6 on Sunday, 4 today".</param>
    public static Rating? At(Passage passage, int at, bool rated)
    {
        if (Number(passage, at) is not { } score || IsScale(passage, at)) return null;
        var end = at + 1;
        if (Upper(passage, at, score) is var (upper, after)) (score, end) = (upper, after);
        var tens = TensEnd(passage, end);
        var clear = tens > 0 && !IsDate(passage, at, tens);
        if (!clear && !(IsAlone(passage, at, end) || (rated && passage[end] is "today" or "now"))) return null;
        if (clear) end = tens;
        return IsOfOther(passage, at, end) ? null : new(score, at, end);
    }

    /// <summary>The upper end of "3-4", "6 or 7", "between 6 and 8".</summary>
    private static (int Score, int End)? Upper(Passage passage, int at, int score)
    {
        var next = passage[at + 1] is "or" or "to" || (passage[at + 1] == "and" && passage[at - 1] == "between") ? at + 2 : at + 1;
        // "6/10" has no upper end, "8-10/10" has.
        return Number(passage, next) is { } upper && upper > score && !passage.Breaks(next) && (upper < Most || TensEnd(passage, next + 1) > 0) ? (upper, next + 1) : null;
    }

    /// <summary>The word after "/10", "out of ten", "of 10" or "on 10"; -1 where it is none of these.</summary>
    private static int TensEnd(Passage passage, int at)
    {
        if (passage.Breaks(at)) return -1;
        var ten = passage[at] is "ish" ? at + 1 : at;
        ten = passage[ten] == "out" && passage[ten + 1] == "of" ? ten + 2 : passage[ten] is "of" or "on" or "from" or "outta" ? ten + 1 : ten;
        return passage[ten] is "10" or "ten" ? ten + 1 : -1;
    }

    /// <summary>"On 7/10", "7/10/2025".</summary>
    private static bool IsDate(Passage passage, int at, int end) =>
        end == at + 2 && (passage[at - 1] is "on" or "since" or "dated" || (passage[end].Length > 0 && char.IsAsciiDigit(passage[end][0]) && !passage.Breaks(end) && passage[end + 1] is not ("10" or "ten")));

    private static bool IsAlone(Passage passage, int at, int end)
    {
        if (!passage.Breaks(end) && passage[end].Length > 0 && !SeverityWords.AfterNumbers.Contains(passage[end]) && !passage.Opens(end)) return false;
        if (passage[at - 1] == "to" && passage[at - 2] is "down" or "up" or "dropped" or "eased") return true;
        var before = at - 1;
        while (SeverityWords.Connectors.Contains(passage[before]) && !passage.Breaks(before + 1)) before--;
        if (SeverityWords.Scales.Contains(passage[before]) && !passage.Breaks(before + 1)) return true;
        var article = at - 1;
        while (SeverityWords.Adjectives.Contains(passage[article])) article--;
        return passage[article] is "a" or "an" && (SeverityWords.BeforeA.Contains(passage[article - 1]) || (passage.OpeningOf(article) == article && article < at - 1));
    }

    /// <summary>"On a scale of 1 to 10".</summary>
    private static bool IsScale(Passage passage, int at) =>
        passage[at] is "1" or "0" or "one" or "zero" && passage[passage[at + 1] is "to" or "and" ? at + 2 : at + 1] is "10" or "ten"
        && (passage[at - 1] is "scale" or "of" or "from" or "between");

    private static bool IsOfOther(Passage passage, int at, int end)
    {
        if (SeverityWords.NotBefore.Contains(passage[end]) && !passage.Breaks(end)) return true;
        for (var i = at - 1; i >= at - Near && i >= passage.OpeningOf(at); i--)
        {
            if (passage.CueAt(i) is Cue.Pain or Cue.Onset || SeverityWords.Scales.Contains(passage[i])) return false;
            if (SeverityWords.NotAfter.Contains(passage[i]) || passage.CueAt(i) is Cue.Training) return true;
        }

        return false;
    }

    private static int? Number(Passage passage, int at)
    {
        var word = passage[at];
        if (TimeWords.Numbers.TryGetValue(word, out var number)) return number <= Most ? number : null;
        if (word == "zero") return 0;
        var digits = word.EndsWith("ish", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 3) : word;
        return digits.Length is > 0 and < 4 && char.IsAsciiDigit(digits[0]) && double.TryParse(digits, CultureInfo.InvariantCulture, out var value) && value <= Most
            ? (int)Math.Ceiling(value)
            : null;
    }
}
