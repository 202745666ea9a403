using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Reads a number that is an age, in digits or in words: "42M", "a 42 year old", "seventy four years of age".</summary>
internal static class WrittenAge
{
    /// <summary>From here on a number beside "m" or "f", or alone between commas, can be an age; below it is rather a score or a count.</summary>
    public const int YoungestAlone = 13;

    public static AgeMention? At(AgeText text, int i)
    {
        if (AgeNumber.At(text, i) is not { } number) return Sexed(text[i]);
        var end = i + number.Length;
        if (number.Unit != AgeRole.None) return WithUnit(text, i, number);
        if (YearsOld(text, end)) return Old(text, i, number);
        if (BesideSex(text, i, number)) return Said(text, i, number);
        var birthday = Birthdays.At(text, end);
        return SaidAge.At(text, i, number, birthday) ?? LoneAge.At(text, i, number, birthday);
    }

    /// <summary>"M42" and "f29".</summary>
    private static AgeMention? Sexed(string word) =>
        word is ['m' or 'f', _, _] && int.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var years)
            ? AgeMention.Of(years, 1, AgeStrength.Said)
            : null;

    /// <summary>"42M", "14yo", "14y/o" and "14yr old"; not "20yrs".</summary>
    private static AgeMention? WithUnit(AgeText text, int i, AgeNumber number)
    {
        var next = text[i + 1];
        var person = number.Unit != AgeRole.Year || next is "o" || (next is "old" && !text.Is(i + 2, AgeRole.Thing));
        return person && !text.Past(i) ? Said(text, i, number) : null;
    }

    private static bool YearsOld(AgeText text, int end)
    {
        if (text.Is(end, AgeRole.Aged)) return true;
        if (!text.Is(end, AgeRole.Year)) return false;
        return text[end + 1] switch
        {
            "old" or "young" => true,
            "o" => text[end] is "y",
            "of" => text[end + 2] is "age",
            // "Old woman" after "55 year" may have been taken out as a turn of speech.
            "" => end + 1 < text.Count,
            _ => text.Is(end + 1, AgeRole.Sex),
        };
    }

    private static AgeMention? Old(AgeText text, int i, AgeNumber number)
    {
        var end = i + number.Length;
        var named = end + (text.Is(end, AgeRole.Aged) ? 1 : 2);
        var name = text.AfterComma(named) ? "" : text[named];
        if (text.Past(i) || text.Word(name).Is(AgeRole.Thing)) return null;
        var relative = text[i - 1] is "my" or "our" && text.Word(name).Is(AgeRole.Person);
        return AgeMention.Of(number.Value, number.Length, AgeStrength.Said, !relative && text.Own(i));
    }

    /// <summary>"42 male", "42 F", "F 29".</summary>
    private static bool BesideSex(AgeText text, int i, AgeNumber number)
    {
        var end = i + number.Length;
        if (text.Is(end, AgeRole.Sex) && text[end].Length > 1) return true;
        return number.Value >= YoungestAlone && (text.Is(end, AgeRole.Sex) || (text.Is(i - 1, AgeRole.Sex) && !text.Is(end, AgeRole.Counted)));
    }

    private static AgeMention? Said(AgeText text, int i, AgeNumber number) => AgeMention.Of(number.Value, number.Length, AgeStrength.Said, text.Own(i));
}
