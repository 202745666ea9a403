using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Reads dates: "3 November", "Nov 3rd", "the 5th", "23/11", "2 March 2025". Without a year it is the latest such day.</summary>
internal static class DateReader
{
    private const int MonthsOfAYear = 12;
    private static readonly string[] Dotted = ["d.M.yyyy", "d.M.yy"];

    public static TimeMention? At(Passage passage, int at, DateOnly today) =>
        WeekdayThenDay(passage, at, today) ?? DayThenMonth(passage, at, today) ?? MonthThenDay(passage, at, today) ?? DayOnly(passage, at, today) ?? Numbers(passage, at, today);

    /// <summary>"Friday the 13th", "Saturday 14th": the number tells which.</summary>
    private static TimeMention? WeekdayThenDay(Passage passage, int at, DateOnly today)
    {
        if (WeekdayReader.Weekday(passage, at) is null) return null;
        var dayAt = passage[at + 1] == "the" ? at + 2 : at + 1;
        if (Ordinal(passage[dayAt]) is not { } day || passage.Breaks(dayAt)) return null;
        if (DayThenMonth(passage, dayAt, today) is { } dated) return dated with { Start = at };
        return Mention(at, dayAt + 1, today, Latest(today, day));
    }

    /// <summary>The latest day of a month with that number.</summary>
    private static DateOnly? Latest(DateOnly today, int day)
    {
        var lastMonth = today.AddMonths(-1);
        return Day(today.Year, today.Month, day) is { } date && date <= today ? date : Day(lastMonth.Year, lastMonth.Month, day);
    }

    private static TimeMention? DayThenMonth(Passage passage, int at, DateOnly today)
    {
        if ((Ordinal(passage[at]) ?? Whole(passage[at])) is not { } day) return null;
        var month = passage[at + 1] == "of" ? at + 2 : at + 1;
        if (passage[month] is "last" or "this" && passage[month + 1] == "month")
        {
            var first = today.AddMonths(passage[month] == "last" ? -1 : 0);
            return Mention(at, month + 2, today, Day(first.Year, first.Month, day));
        }

        return TimeWords.Months.TryGetValue(passage[month], out var number) ? Dated(passage, at, month + 1, today, number, day) : null;
    }

    private static TimeMention? MonthThenDay(Passage passage, int at, DateOnly today)
    {
        if (!TimeWords.Months.TryGetValue(passage[at], out var month)) return null;
        var dayAt = passage[at + 1] == "the" ? at + 2 : at + 1;
        var day = Ordinal(passage[dayAt]) ?? (Counts(passage, dayAt) ? null : Whole(passage[dayAt]));
        return day is { } number ? Dated(passage, at, dayAt + 1, today, month, number) : null;
    }

    /// <summary>"The 5th", where nothing follows that it could be the fifth of.</summary>
    private static TimeMention? DayOnly(Passage passage, int at, DateOnly today)
    {
        var isLed = passage[at - 1] == "since" || (passage[at - 1] == "the" && TimeWords.BeforeDates.Contains(passage[at - 2]));
        if (!isLed || Ordinal(passage[at]) is not { } day) return null;
        if (!passage.Opens(at + 1) && !TimeWords.AfterDates.Contains(passage[at + 1])) return null;
        return Mention(at, at + 1, today, Latest(today, day));
    }

    /// <summary>Dates in numbers, and of those only what is the same to everybody: "23/11", "11.3.2026", "2026-03-11".</summary>
    private static TimeMention? Numbers(Passage passage, int at, DateOnly today)
    {
        if (passage[at].Contains('.') && DateOnly.TryParseExact(passage[at], Dotted, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dotted)) return Mention(at, at + 1, today, dotted);
        if (Whole(passage[at]) is not { } first || Whole(passage[at + 1]) is not { } second) return null;
        if (first > MonthsOfAYear * 100) return Whole(passage[at + 2]) is { } last ? Mention(at, at + 3, today, Day(first, second, last)) : null;
        if (!TimeWords.BeforeDates.Contains(passage[at - 1]) || Counts(passage, at + 1)) return null;
        return first > MonthsOfAYear || first == second ? Dated(passage, at, at + 2, today, second, first)
            : second > MonthsOfAYear ? Dated(passage, at, at + 2, today, first, second)
            : null;
    }

    /// <summary>Whether a number counts something and is no day: "since May 3 times".</summary>
    private static bool Counts(Passage passage, int at) =>
        TimeWords.Units.ContainsKey(passage[at + 1]) || passage[at + 1] is "times" or "x" or "am" or "pm" or "to" or "or" || passage.CueAt(at + 1) == Cue.Training;

    private static TimeMention? Dated(Passage passage, int start, int end, DateOnly today, int month, int day)
    {
        if (NameReader.YearAt(passage, end, today) is { } year) return Mention(start, end + 1, today, Day(year, month, day));
        return Mention(start, end, today, Day(today.Year, month, day) is { } date && date <= today ? date : Day(today.Year - 1, month, day));
    }

    private static TimeMention? Mention(int start, int end, DateOnly today, DateOnly? date) =>
        date is { } day && day <= today ? new(start, end, CalendarDays.Between(today, day, day), TimeForm.Open) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is > 1900 and < 9999 && month is >= 1 and <= MonthsOfAYear && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static int? Ordinal(string word)
    {
        if (TimeWords.Ordinals.TryGetValue(word, out var ordinal)) return ordinal;
        return word.Length is 3 or 4 && word.AsSpan(word.Length - 2) is "st" or "nd" or "rd" or "th" ? Whole(word.AsSpan(0, word.Length - 2)) : null;
    }

    private static int? Whole(ReadOnlySpan<char> word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
