using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Reads how long ago something began: "3 days", "a couple of weeks", "since yesterday".</summary>
public static class DurationReader
{
    private const int HoursADay = 24;
    private const int Century = 36500;

    private static readonly Dictionary<string, (int From, int To)> Counts = new()
    {
        ["a"] = (1, 1), ["an"] = (1, 1), ["one"] = (1, 1), ["two"] = (2, 2), ["three"] = (3, 3), ["four"] = (4, 4),
        ["five"] = (5, 5), ["six"] = (6, 6), ["seven"] = (7, 7), ["eight"] = (8, 8), ["nine"] = (9, 9), ["ten"] = (10, 10),
        ["eleven"] = (11, 11), ["twelve"] = (12, 12), ["couple"] = (2, 2), ["few"] = (3, 4), ["several"] = (3, 6), ["some"] = (3, 6),
    };

    private static readonly Dictionary<string, int> Hours = new()
    {
        ["hour"] = 1, ["hr"] = 1, ["day"] = 24, ["week"] = 168, ["wk"] = 168, ["month"] = 720, ["mth"] = 720, ["year"] = 8760, ["yr"] = 8760,
    };

    private static readonly Dictionary<string, DayRange> Words = new()
    {
        ["today"] = new(0, 0), ["tonight"] = new(0, 0), ["yesterday"] = new(1, 1), ["fortnight"] = new(14, 14),
        ["months"] = new(60, 180), ["years"] = new(730, 3650), ["weeks"] = new(21, 42), ["ages"] = new(91, 365),
    };

    private static readonly Dictionary<string, DayRange> Phrases = new()
    {
        ["this morning"] = new(0, 0), ["this afternoon"] = new(0, 0), ["this evening"] = new(0, 0), ["just now"] = new(0, 0),
        ["last night"] = new(1, 1), ["last week"] = new(5, 9), ["last month"] = new(25, 45),
    };

    /// <summary>What follows a time that is an age, a rate, or the length of something else than pain.</summary>
    private static readonly HashSet<string> NotPainAfter =
        ["old", "per", "a", "off", "break", "deload", "program", "programme", "plan", "block", "cycle", "cut", "bulk", "streak", "course", "pregnant", "postpartum"];

    /// <summary>What stands before a rate ("3 times a week"), or before a time to come ("in 2 weeks").</summary>
    private static readonly HashSet<string> NotPainBefore = ["times", "once", "twice", "every", "each", "per", "in", "next", "days", "hours", "sessions", "workouts"];

    private static readonly HashSet<string> Training =
        ["lifting", "lifted", "training", "trained", "deadlifting", "deadlifted", "powerlifting", "squatting", "gym", "experience", "crossfit"];

    /// <summary>The longest time that a text names for the pain, in days; null where it names none.</summary>
    /// <param name="text">What the person wrote.</param>
    public static DayRange? Read(string text) => Read(Tokenizer.Split(text));

    internal static DayRange? Read(IReadOnlyList<Token> tokens)
    {
        DayRange? longest = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } range && (longest is null || range.To > longest.Value.To)) longest = range;
        }

        return longest;
    }

    private static DayRange? At(IReadOnlyList<Token> tokens, int i)
    {
        var word = Word(tokens, i);
        if (Phrases.TryGetValue($"{word} {Word(tokens, i + 1)}", out var phrase)) return phrase;
        if (NotPainAfter.Contains(Word(tokens, i + 1)) || (Word(tokens, i + 1) == "of" && Training.Contains(Word(tokens, i + 2)))) return null;
        if (!Hours.TryGetValue(word, out var hours) && !Hours.TryGetValue(word.TrimEnd('s'), out hours)) return Bare(tokens, i);
        var at = Word(tokens, i - 1) == "of" ? i - 2 : i - 1;
        if (Count(Word(tokens, at)) is not { } to) return Bare(tokens, i);
        var first = at;
        var from = to;
        if (Word(tokens, at - 1) is "to" or "or" or "and" && Count(Word(tokens, at - 2)) is { } pair) (from, first) = (pair, at - 2);
        else if (char.IsDigit(Word(tokens, at)[0]) && Number(Word(tokens, at - 1)) is { } dash) (from, first) = (dash, at - 1);
        if (NotPainBefore.Contains(Before(tokens, first)) || Before(tokens, first).EndsWith('x') || OfTraining(tokens, first)) return null;
        if (Word(tokens, i + 1) == "or" && Count(Word(tokens, i + 2)) is { } more) to = more;
        var low = Math.Min(from.From, to.From) * hours / HoursADay;
        var high = Math.Max(from.To, to.To) * hours / HoursADay;
        // "A week and a half": the upper end is what counts.
        if (Word(tokens, i + 1) == "and" && Word(tokens, i + 3) == "half") high += (hours / 2 + HoursADay - 1) / HoursADay;
        return high > Century ? null : new(low, high);
    }

    /// <summary>A time without a number. "Years ago" and "years of lifting" are about something else than this pain.</summary>
    private static DayRange? Bare(IReadOnlyList<Token> tokens, int i) =>
        Words.TryGetValue(Word(tokens, i), out var range) && Word(tokens, i + 1) != "ago" && !OfTraining(tokens, i) ? range : null;

    /// <summary>"Been lifting for 5 years" is no age of a pain.</summary>
    private static bool OfTraining(IReadOnlyList<Token> tokens, int first) =>
        Training.Contains(Word(tokens, first - 1)) || (Word(tokens, first - 1) is "for" or "about" && Enumerable.Range(first - 5, 4).Any(i => Training.Contains(Word(tokens, i))));

    /// <summary>The word before a count, or before "a" in front of it: "every couple of weeks", "once a few weeks".</summary>
    private static string Before(IReadOnlyList<Token> tokens, int first) =>
        Word(tokens, first - 1) == "a" ? Word(tokens, first - 2) : Word(tokens, first - 1);

    private static string Word(IReadOnlyList<Token> tokens, int i) => i >= 0 && i < tokens.Count ? tokens[i].Text : "";

    private static (int From, int To)? Count(string word) => Counts.TryGetValue(word, out var count) ? count : Number(word);

    private static (int From, int To)? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 1000 ? (n, n) : null;
}
