using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs.CheckingIn;

public class CheckInTimesTests
{
    /// <summary>A Monday.</summary>
    private const string Noon = "2026-11-23T12:00";

    [Theory]
    [InlineData(0, "25 12, 30 12, 07 12")]
    [InlineData(3, "25 12, 27 12, 04 12")]
    [InlineData(4, "25 12, 03 12")]
    [InlineData(5, "25 12, 02 12")]
    [InlineData(8, "25 12, 29 12")]
    [InlineData(11, "25 12, 26 12")]
    public void Of_PainOfSomeDays_CountsFromItsBeginning(int days, string expected) => Assert.Equal(expected, Times(Noon, "Etc/UTC", new(days, days)));

    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(400)]
    public void Of_PainTooOldForDay14_CountsFromNow(int days) => Assert.Equal("25 12, 30 12, 07 12", Times(Noon, "Etc/UTC", new(days, days)));

    [Fact]
    public void Of_UnknownBeginning_CountsFromNow() => Assert.Equal("25 12, 30 12, 07 12", Times(Noon, "Etc/UTC", null));

    [Fact]
    public void Of_Range_CountsByItsUpperEnd() => Assert.Equal("25 12, 27 12, 04 12", Times(Noon, "Etc/UTC", new(2, 3)));

    [Theory]
    [InlineData("2026-11-23T12:20", "25 13, 30 13, 07 13")]
    [InlineData("2026-11-23T18:59", "25 19, 30 19, 07 19")]
    [InlineData("2026-11-23T19:01", "26 09, 30 19, 07 19")]
    [InlineData("2026-11-23T03:00", "25 09, 30 09, 07 09")]
    public void Of_AnyHour_IsAFullHourOfTheDayAndTheFirstWithin72(string now, string expected) => Assert.Equal(expected, Times(now, "Etc/UTC", new(0, 0)));

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("W. Europe Standard Time")]
    public void Of_ZoneByEitherName_IsTheHourThere(string zone)
    {
        var first = At(Noon, zone, new(0, 0))[0].DueAt;

        Assert.Equal("2026-11-25T13:00:00+01:00", first.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_SummerTimeEndsInBetween_KeepsTheHour()
    {
        var times = At("2026-10-23T10:00", "Europe/Berlin", new(0, 0)).Select(p => p.DueAt);

        // Twelve o'clock on each day, first in summer time, then not; 48 hours later it is eleven.
        Assert.Equal(["25 11 +01:00", "30 12 +01:00", "06 12 +01:00"], times.Select(t => t.ToString("dd HH zzz", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2026-11-25T12:00", "25 13")]
    [InlineData("2026-11-25T18:30", "26 09")]
    public void Later_Busy_IsAnHourLaterOrInTheMorning(string now, string expected) =>
        Assert.Equal(expected, Text(CheckInTimes.Later(new("first", Time(now)), Time(now))));

    [Fact]
    public void Zone_UnknownName_IsTheOffsetOfTheLocalTime()
    {
        var activity = new Activity { LocalTimezone = "Middle/Earth", LocalTimestamp = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(5.5)) };

        Assert.Equal(TimeSpan.FromHours(5.5), UserZone.Of(activity).BaseUtcOffset);
    }

    [Fact]
    public void Zone_NothingTold_IsUtc() => Assert.Equal(TimeZoneInfo.Utc, UserZone.Of(new Activity()));

    private static string Times(string now, string zone, DayRange? since) => string.Join(", ", At(now, zone, since).Select(Text));

    private static IReadOnlyList<PlannedCheckIn> At(string now, string zone, DayRange? since) =>
        CheckInTimes.Of(Time(now), UserZone.Of(new Activity { LocalTimezone = zone }), since);

    private static string Text(PlannedCheckIn planned) => planned.DueAt.ToString("dd HH", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string utc) => DateTimeOffset.Parse(utc + "Z", CultureInfo.InvariantCulture);
}
