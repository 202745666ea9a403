using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>
/// When to ask how it is: after two to three days, and on day 7 and day 14 of the pain, on a full hour of the day. Where the
/// pain is too old for that, the days count from now: a week and two weeks are as long as plans for lasting pain need too.
/// </summary>
internal static class CheckInTimes
{
    private const int FirstHours = 48;
    private const int Week = 7;
    private const int Fortnight = 14;

    /// <summary>Two of them on following days are one too many, but for day 14, which decides.</summary>
    private const int DaysBetween = 2;

    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);

    /// <summary>The last hour: some time may pass until it is asked, and it ought not to be later than eight.</summary>
    private static readonly TimeSpan Evening = TimeSpan.FromHours(19);

    /// <summary>The times to plan.</summary>
    /// <param name="now">The time.</param>
    /// <param name="zone">Where the user is.</param>
    /// <param name="since">How many days ago the pain began; null where that is not known.</param>
    public static IReadOnlyList<PlannedCheckIn> Of(DateTimeOffset now, TimeZoneInfo zone, DayRange? since)
    {
        var first = Awake(Local(now.AddHours(FirstHours), zone));
        var today = DateOnly.FromDateTime(Local(now, zone));
        var firstDay = DateOnly.FromDateTime(first);
        // A range counts by its upper end, as in triage.
        var began = today.AddDays(-(since?.To ?? 0));
        if (began.AddDays(Fortnight) <= firstDay) began = today;
        var hour = FullHour(Local(now, zone)).TimeOfDay;
        hour = hour < Morning ? Morning : hour > Evening ? Evening : hour;

        var times = new List<PlannedCheckIn> { new("first", In(zone, first)) };
        if (began.AddDays(Week) >= firstDay.AddDays(DaysBetween)) times.Add(On("day-7", began.AddDays(Week)));
        times.Add(On("day-14", began.AddDays(Fortnight)));
        return times;

        PlannedCheckIn On(string name, DateOnly day) => new(name, In(zone, day.ToDateTime(TimeOnly.FromTimeSpan(hour))));
    }

    /// <summary>An hour later, or in the morning: for one who is busy with something else.</summary>
    public static PlannedCheckIn Later(PlannedCheckIn checkIn, DateTimeOffset now)
    {
        var zone = UserZone.Fixed(checkIn.DueAt.Offset);
        return checkIn with { DueAt = In(zone, Awake(Local(now.AddHours(1), zone))) };
    }

    /// <summary>The next full hour at which nobody is woken.</summary>
    private static DateTime Awake(DateTime local)
    {
        var hour = FullHour(local);
        return hour.TimeOfDay < Morning ? hour.Date + Morning : hour.TimeOfDay > Evening ? hour.Date.AddDays(1) + Morning : hour;
    }

    private static DateTime FullHour(DateTime local) => local.TimeOfDay.Ticks % TimeSpan.TicksPerHour == 0
        ? local
        : local.Date.AddHours(local.Hour + 1);

    private static DateTime Local(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).DateTime;

    /// <summary>By the offset of that day: summer time may begin or end in between.</summary>
    private static DateTimeOffset In(TimeZoneInfo zone, DateTime local) => new(local, zone.GetUtcOffset(local));
}
