using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Calendar = Ical.Net.Calendar;

namespace BackPainBot.Page;

/// <summary>
/// Check-ins as a calendar takes them. Other people may see somebody's calendar, so it says nothing of anybody's back, and
/// asks to be kept private.
/// </summary>
internal static class CheckInCalendar
{
    private const string Private = "PRIVATE";
    private const string Title = "BackPainBot check-in";
    private const int Minutes = 10;

    /// <param name="times">When they are.</param>
    /// <param name="page">The address of the chat.</param>
    /// <param name="now">When the file is made.</param>
    public static string Write(IEnumerable<DateTimeOffset> times, Uri page, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = "-//BackPainBot//Check-ins//EN" };
        calendar.Events.AddRange(times.Select(time => Event(time, page, now)));
        return new CalendarSerializer(calendar).SerializeToString()!;
    }

    private static CalendarEvent Event(DateTimeOffset time, Uri page, DateTimeOffset now) => new()
    {
        // The same for the same time, so that a file that is opened twice makes no second event.
        Uid = time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z@check-in.backpainbot'", CultureInfo.InvariantCulture),
        DtStamp = Utc(now),
        Start = Utc(time),
        End = Utc(time.AddMinutes(Minutes)),
        Summary = Title,
        Description = $"Open the chat, in the browser that you used before: {page}",
        Url = page,
        Class = Private,
        Transparency = TransparencyType.Transparent,
        Alarms = { new Alarm { Action = AlarmAction.Display, Description = Title, Trigger = new Trigger(Duration.Zero) } },
    };

    private static CalDateTime Utc(DateTimeOffset time) => new(time.UtcDateTime, CalDateTime.UtcTzId);
}
