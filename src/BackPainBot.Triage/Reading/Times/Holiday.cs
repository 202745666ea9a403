using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>A day or a few days that come every year, as times.yaml writes them.</summary>
internal sealed class Holiday
{
    private readonly Func<int, DateOnly> _first;
    private readonly Func<int, DateOnly> _last;

    private Holiday(Func<int, DateOnly> first, Func<int, DateOnly> last) => (_first, _last) = (first, last);

    /// <exception cref="FormatException">It is none of the forms that times.yaml explains.</exception>
    public static Holiday Parse(string text)
    {
        var (first, last) = Ends(text);
        return new(Day(first), Day(last));
    }

    /// <summary>A time that came once: its first and its last day.</summary>
    /// <exception cref="FormatException">It is not two dates.</exception>
    public static (DateOnly First, DateOnly Last) Era(string text)
    {
        var (first, last) = Ends(text);
        return (DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture));
    }

    /// <summary>The latest that has begun by a day.</summary>
    public (DateOnly First, DateOnly Last) LatestBy(DateOnly today) => In(_first(today.Year) <= today ? today.Year : today.Year - 1);

    /// <summary>That of a year.</summary>
    public (DateOnly First, DateOnly Last) In(int year) => (_first(year), _last(year));

    private static (string First, string Last) Ends(string text) =>
        text.Split(" to ") is [var first, var last] ? (first, last) : (text, text);

    private static Func<int, DateOnly> Day(string text) => text.Split(' ') switch
    {
        [var date] when char.IsAsciiDigit(date[0]) => Date(DateOnly.ParseExact(date, "MM-dd", CultureInfo.InvariantCulture)),
        [var feast] => Offset(feast),
        [var weekday, var nth, var month] => Nth(Enum.Parse<DayOfWeek>(weekday, ignoreCase: true), Number(nth), Number(month)),
        _ => throw new FormatException($"'{text}' is no day of the year."),
    };

    private static Func<int, DateOnly> Date(DateOnly date) => year => new(year, date.Month, date.Day);

    private static Func<int, DateOnly> Offset(string text)
    {
        var sign = text.AsSpan().IndexOfAnyInRange('0', '9') - 1;
        var (name, days) = sign < 0 ? (text, 0) : (text[..sign], Number(text[sign..]));
        Func<int, DateOnly> feast = name switch
        {
            "easter" => Feasts.Easter,
            "thanksgiving" => Feasts.Thanksgiving,
            "diwali" => Feasts.Diwali,
            "lunar-new-year" => Feasts.LunarNewYear,
            "ramadan" => y => Feasts.Islamic(y, 9, 1),
            "eid" => y => Feasts.Islamic(y, 10, 1),
            "eid-al-adha" => y => Feasts.Islamic(y, 12, 10),
            _ => throw new FormatException($"'{name}' is no feast."),
        };
        return year => feast(year).AddDays(days);
    }

    private static Func<int, DateOnly> Nth(DayOfWeek weekday, int nth, int month) => year => Feasts.Nth(year, month, weekday, nth);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
