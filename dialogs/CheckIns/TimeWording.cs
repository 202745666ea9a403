using System.Globalization;

namespace BackPainBot.Dialogs;

/// <summary>Days and times in words.</summary>
internal static class TimeWording
{
    /// <summary>A day and an hour, where the user is.</summary>
    public static string Of(ConversationContent content, DateTimeOffset time) => content.Text(
        Say.DayAndHour,
        time.ToString("dddd d MMMM", CultureInfo.InvariantCulture),
        time.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>A day.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
