namespace BackPainBot.Triage;

/// <summary>
/// Reads an age by what stands before it: "I'm 42", "she is only fifteen", "nearly 17", "dad's 79", "not 18 yet",
/// "I have 76 years". An age that the person had ("when I was 17") or feels like ("like I'm 90") is none.
/// </summary>
internal static class SaidAge
{
    /// <summary>How many words may stand between who it is and the age.</summary>
    private const int Reach = 4;

    /// <summary>From here on "at 74 you expect creaks" tells an age.</summary>
    private const int Old = 60;

    public static AgeMention? At(AgeText text, int i, AgeNumber number, Birthday birthday)
    {
        var end = i + number.Length;
        var years = text.Is(end, AgeRole.Year) && !text.Is(end + 1, AgeRole.Lasting);
        if (text.Counted(end) && birthday != Birthday.Ahead && !years) return null;
        // "20 & 24".
        if (text[end] is "and" && text.IsSign(end) && AgeNumber.At(text, end + 1) is not null) return null;
        if (Anchor.Before(text, i, Reach) is not { } anchor || text.Past(anchor.At + 1) || text.Is(anchor.At - 1, AgeRole.Unlike)) return null;
        var value = anchor.Beyond ? number.Value + 1 : anchor.Nearly ? number.Value - 1 : text[anchor.At] is "turned" ? number.Value : birthday.Today(number.Value);
        if (Whose(text, i, number, anchor.At, years) is { } own) return AgeMention.Of(value, number.Length, AgeStrength.Said, own);
        var rough = (anchor.Nearly && Reaches(text, i, anchor.At)) || Expects(text, i, number, anchor.At);
        return rough ? AgeMention.Of(value, number.Length, AgeStrength.Rough, text.Own(anchor.At + 1)) : null;
    }

    /// <summary>Whether it is the writer's; null where what stands before it tells no age.</summary>
    private static bool? Whose(AgeText text, int i, AgeNumber number, int at, bool years)
    {
        if (text[at] is "turned") return text.Own(at);
        if (text.Is(at, AgeRole.Self)) return text.Own(at + 1);
        if (text.Is(at, AgeRole.Third)) return false;
        if (text[at] is "is" && (text[at - 1] is "he" or "she" or "age" || text.Is(at - 1, AgeRole.Person))) return text[at - 1] is "age" && text[at - 2] is "my";
        if (at != i - 1) return null;
        // "I have 76 years", "in all his 78 years".
        if (years && text[at] is "have" or "has") return text[at] is "have";
        if (years && text.Closed(i + number.Length + 1) && text[at] is "my" or "his" or "her") return text[at] is "my";
        // "Dad 79, opened a window", "my daughter's 13", "client, 58, has".
        return text.Is(at, AgeRole.Person) || (text[at] is [.., 's'] named && text.Word(named.AsSpan()[..^1]).Is(AgeRole.Person)) ? false : null;
    }

    /// <summary>"Pushing 80", "nearly seventeen, swimmer".</summary>
    private static bool Reaches(AgeText text, int i, int at) => at < 0 || text[i - 1] is "pushing" or "turning";

    /// <summary>"At 74 you expect creaks."</summary>
    private static bool Expects(AgeText text, int i, AgeNumber number, int at)
    {
        var end = i + number.Length;
        return text[at] is "at" && at == i - 1
            && (text[end] is "now" || (number.Value >= Old && text.Is(end, AgeRole.Expects) && !text.Is(end + 1, AgeRole.Happened)));
    }
}
