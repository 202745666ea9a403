using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>The time zone of whoever writes, as far as the channel tells.</summary>
internal static class UserZone
{
    /// <summary>The zone by its IANA or Windows name; else one with the offset of the local time; else UTC.</summary>
    public static TimeZoneInfo Of(Activity activity) =>
        activity.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : activity.LocalTimestamp is { } local ? Fixed(local.Offset)
        : TimeZoneInfo.Utc;

    /// <summary>A zone that is always as far from UTC.</summary>
    public static TimeZoneInfo Fixed(TimeSpan offset) => TimeZoneInfo.CreateCustomTimeZone("local", offset, null, null);
}
