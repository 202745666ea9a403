using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Reads how long ago something began: "3 days", "a couple of weeks", "since yesterday".</summary>
public static class DurationReader
{
    private static readonly Dictionary<string, (int From, int To)> Counts = new()
    {
        ["a"] = (1, 1), ["an"] = (1, 1), ["one"] = (1, 1), ["two"] = (2, 2), ["three"] = (3, 3), ["four"] = (4, 4),
        ["five"] = (5, 5), ["six"] = (6, 6), ["seven"] = (7, 7), ["eight"] = (8, 8), ["nine"] = (9, 9), ["ten"] = (10, 10),
        ["twelve"] = (12, 12), ["couple"] = (2, 2), ["few"] = (3, 4), ["several"] = (3, 6), ["some"] = (3, 6),
    };

    private static readonly (string Stem, int Days)[] Units = [("hour", 0), ("day", 1), ("week", 7), ("month", 30), ("year", 365)];

    private static readonly Dictionary<string, DayRange> Words = new()
    {
        ["today"] = new(0, 0), ["tonight"] = new(0, 0), ["yesterday"] = new(1, 1), ["fortnight"] = new(14, 14),
        ["months"] = new(60, 180), ["years"] = new(730, 3650), ["weeks"] = new(21, 42), ["ages"] = new(91, 365),
    };

    /// <summary>The longest time that a text names, in days; null where it names none.</summary>
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
        var word = tokens[i].Text;
        if (word is "this" && Next(tokens, i) is "morning" or "afternoon" or "evening") return new(0, 0);
        if (word is "last" && Next(tokens, i) is "night") return new(1, 1);
        if (word is "last" && Next(tokens, i) is "week") return new(5, 9);
        if (word is "last" && Next(tokens, i) is "month") return new(25, 45);
        if (Unit(word) is not { } days) return Words.TryGetValue(word, out var range) ? range : null;
        if (Next(tokens, i) is "old" or "per" or "a") return null;
        var at = i > 1 && tokens[i - 1].Text is "of" ? i - 2 : i - 1;
        if (at < 0 || Count(tokens[at].Text) is not { } to) return Words.TryGetValue(word, out var bare) ? bare : null;
        var from = at >= 1 && tokens[at - 1].Text is "to" or "or" && at >= 2 && Count(tokens[at - 2].Text) is { } pair ? pair
            : at >= 1 && Count(tokens[at - 1].Text) is { } dash && !Counts.ContainsKey(tokens[at - 1].Text) ? dash : to;
        var low = Math.Min(from.From, to.From) * (long)days;
        var high = Math.Max(from.To, to.To) * (long)days;
        return high > 36500 ? null : new((int)low, (int)high);
    }

    private static string? Next(IReadOnlyList<Token> tokens, int i) => i + 1 < tokens.Count ? tokens[i + 1].Text : null;

    private static int? Unit(string word) => Units.Where(u => word == u.Stem || word == u.Stem + "s").Select(u => (int?)u.Days).FirstOrDefault();

    private static (int From, int To)? Count(string word) =>
        Counts.TryGetValue(word, out var count) ? count
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 1000 ? (n, n)
        : null;
}
