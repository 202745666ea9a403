namespace BackPainBot.Triage;

/// <summary>Days of the calendar, counted back from a day.</summary>
internal static class CalendarDays
{
    public const int Week = 7;
    private const int MonthsOfAYear = 12;

    /// <summary>How many days ago a day was; negative where it is still to come.</summary>
    public static int Since(DateOnly today, DateOnly day) => today.DayNumber - day.DayNumber;

    /// <summary>How many days ago a time of several days was. Days to come do not count.</summary>
    public static DayRange Between(DateOnly today, DateOnly first, DateOnly last) =>
        new(Math.Max(0, Since(today, last)), Math.Max(0, Since(today, first)));

    /// <summary>How many days ago the latest such weekday was, 1 to 7: on a Tuesday, "Tuesday" is the one a week ago.</summary>
    public static int SinceWeekday(DateOnly today, DayOfWeek weekday) =>
        (today.DayOfWeek - weekday + Week - 1) % Week + 1;

    /// <summary>A calendar unit so many before the present one.</summary>
    /// <exception cref="FormatException">There is no such unit.</exception>
    public static DayRange Period(DateOnly today, string unit, int back) => unit switch
    {
        "week" => Row(today, DayOfWeek.Monday, back, Week),
        "weekend" => Row(today, DayOfWeek.Saturday, back, 2),
        "month" => Months(today, new DateOnly(today.Year, today.Month, 1).AddMonths(-back), 1),
        "year" => Months(today, new DateOnly(today.Year - back, 1, 1), MonthsOfAYear),
        _ => throw new FormatException($"'{unit}' is no unit of the calendar."),
    };

    /// <summary>Days from the latest such weekday on, today included, or from the same weekday some weeks before.</summary>
    private static DayRange Row(DateOnly today, DayOfWeek from, int weeksBack, int days)
    {
        var first = today.AddDays(-((today.DayOfWeek - from + Week) % Week) - (Week * weeksBack));
        return Between(today, first, first.AddDays(days - 1));
    }

    /// <summary>How many days ago a week of a month was: the first is 1.</summary>
    public static DayRange WeekOf(DateOnly today, DateOnly month, int nth) =>
        Between(today, month.AddDays(Week * (nth - 1)), month.AddDays((Week * nth) - 1));

    /// <summary>How many days ago a row of months was, or only its first, second or last third.</summary>
    public static DayRange Months(DateOnly today, DateOnly first, int count, int? third = null)
    {
        var after = first.AddMonths(count);
        if (third is not { } part) return Between(today, first, after.AddDays(-1));
        var length = after.DayNumber - first.DayNumber;
        return Between(today, first.AddDays(length * part / 3), first.AddDays((length * (part + 1) / 3) - 1));
    }
}
