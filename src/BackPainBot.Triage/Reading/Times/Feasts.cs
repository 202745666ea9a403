using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Feasts whose day has to be worked out.</summary>
internal static class Feasts
{
    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();
    private const double LunarMonth = 29.530588853;

    /// <summary>A new moon, in days of the calendar: 6 January 2000, 18:14 UTC.</summary>
    private static readonly double NewMoon = new DateOnly(2000, 1, 6).DayNumber + 0.76;

    /// <summary>A weekday of a month: the first is 1, the last -1.</summary>
    public static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        if (nth < 0) return Nth(month == 12 ? year + 1 : year, (month % 12) + 1, weekday, 1).AddDays(CalendarDays.Week * nth);
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - first.DayOfWeek + CalendarDays.Week) % CalendarDays.Week) + (CalendarDays.Week * (nth - 1)));
    }

    /// <summary>The fourth Thursday of November, as in the United States.</summary>
    public static DateOnly Thanksgiving(int year) => Nth(year, 11, DayOfWeek.Thursday, 4);

    /// <summary>Easter Sunday of the western churches: the Sunday after the full moon of the church on or after 21 March.</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var fullMoon = epact - (epact / 28 * (1 - (epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;
        return new DateOnly(year, 3, 28).AddDays(fullMoon - weekday);
    }

    /// <summary>The first day of a month of the Islamic calendar, as Umm al-Qura reckons it: the moon may be seen a day later.</summary>
    /// <param name="year">The year of our calendar; of two such days in it, the later.</param>
    /// <param name="month">Ramadan is 9.</param>
    /// <param name="day">The day of that month.</param>
    public static DateOnly Islamic(int year, int month, int day)
    {
        var theirs = Hijri.GetYear(new DateTime(year, 12, 31));
        var date = Hijri.ToDateTime(theirs, month, day, 0, 0, 0, 0);
        return DateOnly.FromDateTime(date.Year == year ? date : Hijri.ToDateTime(theirs - 1, month, day, 0, 0, 0, 0));
    }

    /// <summary>The first day of the Chinese year.</summary>
    public static DateOnly LunarNewYear(int year) => DateOnly.FromDateTime(Chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0));

    /// <summary>Diwali, to a day: the night before the new moon that falls from mid October to mid November.</summary>
    public static DateOnly Diwali(int year)
    {
        var earliest = new DateOnly(year, 10, 18).DayNumber;
        var moon = NewMoon + (Math.Ceiling((earliest - NewMoon) / LunarMonth) * LunarMonth);
        return DateOnly.FromDayNumber((int)moon - 1);
    }
}
