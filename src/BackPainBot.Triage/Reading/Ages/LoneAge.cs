namespace BackPainBot.Triage;

/// <summary>Reads an age that stands alone: "76, dull ache", "13 here", "no injury. 39.", "80 next birthday".</summary>
internal static class LoneAge
{
    /// <summary>From here on "13 here" is an age.</summary>
    private const int YoungestHere = 11;

    public static AgeMention? At(AgeText text, int i, AgeNumber number, Birthday birthday)
    {
        var end = i + number.Length;
        var first = text.Begins(i);
        if (text.Closed(i))
        {
            if (text[end] is "here" && number.Value >= YoungestHere) return AgeMention.Of(number.Value, number.Length, AgeStrength.Said);
            if (birthday != Birthday.Unsaid) return AgeMention.Of(birthday.Today(number.Value), number.Length, AgeStrength.Rough);
        }

        if (first && GoingOn(text, end) is { } later) return AgeMention.Of(number.Value, number.Length + later, AgeStrength.Guess);
        if (number.Value < WrittenAge.YoungestAlone || text.AfterSlash(i) || text.AfterSlash(end) || Listed(text, i, end)) return null;
        var alone = (text.Closed(i) && text.Closed(end)) || (text.AfterComma(i) && text[end] is "years" && text.Closed(end + 1)) || (first && Goes(text, end));
        return alone ? AgeMention.Of(number.Value, number.Length, AgeStrength.Guess) : null;
    }

    /// <summary>How many words "going on thirteen" has after "twelve"; null where it is not there.</summary>
    private static int? GoingOn(AgeText text, int end) =>
        text[end] is "going" && text[end + 1] is "on" && AgeNumber.At(text, end + 2) is { } later ? 2 + later.Length : null;

    /// <summary>"80, 85, 90" are weights.</summary>
    private static bool Listed(AgeText text, int i, int end) =>
        (AgeNumber.At(text, end) is { } next && !text.Counted(end + next.Length)) || (!text.Begins(i) && AgeNumber.At(text, i - 1) is not null);

    /// <summary>"71 and still pulling".</summary>
    private static bool Goes(AgeText text, int end) => text[end] is "and" && !text.IsSign(end) && text.Is(end + 1, AgeRole.Goes);
}
