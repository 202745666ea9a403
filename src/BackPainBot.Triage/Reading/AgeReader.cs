using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Reads how old somebody is: "42M", "I'm 42", "a 42 year old".</summary>
internal static class AgeReader
{
    private const int Youngest = 8;
    private const int Oldest = 99;

    private static readonly HashSet<string> Units = ["yo", "yr", "yrs", "y", "year", "years", "yearold", "m", "f", "male", "female"];

    private static readonly HashSet<string> Sexes = ["m", "f", "male", "female", "man", "woman", "guy", "bloke", "lady", "girl", "boy"];

    private static readonly HashSet<string> Being = ["im", "am", "aged", "age", "hes", "shes", "is", "turned", "turning", "at"];

    /// <summary>What after a number makes it something else than an age.</summary>
    private static readonly HashSet<string> Others =
    [
        "kg", "kgs", "kilos", "kilo", "lbs", "lb", "pounds", "reps", "rep", "sets", "set", "days", "day", "weeks", "week", "wks", "months", "month", "hours", "hrs", "minutes",
        "mins", "percent", "cm", "stone", "st", "times", "and", "to", "or", "x", "out", "plates", "into", "ft", "foot", "inches", "in", "degrees", "of", "am", "pm", "then", "for", "with", "rpe", "session", "sessions",
    ];

    /// <summary>The years; null where the message names none, or several.</summary>
    public static int? Read(IReadOnlyList<Token> tokens)
    {
        int? found = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is not { } years || years == found) continue;
            if (found is not null) return null;
            found = years;
        }

        return found;
    }

    private static int? At(IReadOnlyList<Token> tokens, int i)
    {
        var text = tokens[i].Text;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is not (1 or 2))
        {
            // "M42" and "f29".
            return text.Length == 3 && text[0] is 'm' or 'f' && text.Length == 3 && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) ? Years(text[1..]) : null;
        }

        var unit = text[digits..];
        if (unit.Length > 0) return Units.Contains(unit) && !OfTime(tokens, i, unit) ? Years(text[..digits]) : null;
        var (before, next, after) = (Word(tokens, i - 1), Word(tokens, i + 1), Word(tokens, i + 2));
        var old = (next is "yo" || (Units.Contains(next) && after is "old" or "m" or "f" or "male" or "female" or "man" or "woman")) || next is "yearold";
        var sexed = next is "m" or "f" or "male" or "female" || (Sexes.Contains(before) && before.Length <= 6 && before is "m" or "f" or "male" or "female");
        var being = Being.Contains(before) && (!Others.Contains(next) || (next is "and" or "then" or "with" && before is not "at")) && !Units.Contains(next) && (before is not ("at" or "is") || next is "now" or "years");
        return old || sexed || being ? Years(text[..digits]) : null;
    }

    /// <summary>"5 y" and "3yrs" are times unless "old" follows.</summary>
    private static bool OfTime(IReadOnlyList<Token> tokens, int i, string unit) => unit is "y" or "yr" or "yrs" or "years" or "year" or "m" && Word(tokens, i + 1) is not "old"
        && (unit is not "m" || tokens[i].Text.Length < 3);

    private static int? Years(string digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is >= Youngest and <= Oldest and var years ? years : null;

    private static string Word(IReadOnlyList<Token> tokens, int i) => i >= 0 && i < tokens.Count ? tokens[i].Text : "";
}
