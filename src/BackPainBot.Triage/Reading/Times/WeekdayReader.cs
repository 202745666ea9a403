namespace BackPainBot.Triage;

/// <summary>Reads days of the week: "Tuesday", "last Tuesday", "Sat just gone", "the Thursday before last", "two Saturdays ago".</summary>
internal static class WeekdayReader
{
    public static TimeMention? At(Passage passage, int at, DateOnly today)
    {
        if (Several(passage, at, today) is { } several) return several;
        // "Last week on Tuesday".
        if (LastWeek(passage, at) is { } week && Weekday(passage, passage[week] == "on" ? week + 1 : week) is { } day)
        {
            return Past(at, passage[week] == "on" ? week + 2 : week + 1, InLastWeek(today, day));
        }

        if (Weekday(passage, at) is not { } weekday) return null;
        var ago = CalendarDays.SinceWeekday(today, weekday);
        var end = at + 1;
        if (TimeWords.DayParts.Contains(passage[end])) end++;
        // "Tuesday week" is to come.
        if (passage[end] == "week" && passage[end + 1] is not "ago" and not "before" && passage[at - 1] is not "last" and not "since") return new(at, end + 1, new(0, 0), TimeForm.Today);
        if (passage[end] == "week" || (passage[end] == "before" && passage[end + 1] == "last")) return Past(at, end + 2, ago + CalendarDays.Week);
        if (passage[end] is "a" && passage[end + 1] == "week" && passage[end + 2] is "ago" or "back") return Past(at, end + 3, ago + CalendarDays.Week);
        if (LastWeek(passage, end) is { } lastWeek) return Past(at, lastWeek, InLastWeek(today, weekday));
        if (passage[end] == "of" && LastWeek(passage, end + 1) is { } ofLastWeek) return Past(at, ofLastWeek, InLastWeek(today, weekday));
        if (Gone(passage, end) is { } gone) return Past(at, gone, ago);
        return passage[at - 1] is "last" or "lst" ? new(at, end, Last(ago), TimeForm.Point)
            : passage[at - 1] is "past" or "since" ? Past(at, end, ago)
            : new(at, end, new(ago, ago), TimeForm.Open);
    }

    /// <summary>The weekday that follows a number of weeks ("a week last Friday", "two weeks ago on Saturday"), as days before today.</summary>
    public static (int Days, int End)? After(Passage passage, int at, DateOnly today, bool far)
    {
        var last = passage[at] is "last" or "past";
        if (!last && !far) return null;
        var day = last || passage[at] is "on" or "this" ? at + 1 : at;
        if (passage[day] == "past") day++;
        return Weekday(passage, day) is { } weekday && !passage.Opens(day) ? (CalendarDays.SinceWeekday(today, weekday), day + 1) : null;
    }

    /// <summary>Passes over the day on which a length will be full: "three weeks come Sunday", "a week tomorrow".</summary>
    public static int SkipComing(Passage passage, int at)
    {
        if (passage.Opens(at)) return at;
        var day = passage[at] is "come" or "this" or "on" ? at + 1 : at;
        return passage[day] is "today" or "tomorrow" or "tomorow" or "tonight" || Weekday(passage, day) is not null ? day + 1 : at;
    }

    /// <summary>A day of the week, if the word is meant as one: "sat" and "sun" may be something else.</summary>
    public static DayOfWeek? Weekday(Passage passage, int at)
    {
        var word = passage[at];
        if (!TimeWords.Weekdays.TryGetValue(word, out var weekday)) return null;
        if (!TimeWords.ShortDays.Contains(word) || TimeWords.DayParts.Contains(passage[at + 1])) return weekday;
        return TimeWords.BeforeShortDays.Contains(passage[at - 1]) && !TimeWords.AfterShortDays.Contains(passage[at + 1]) ? weekday : null;
    }

    /// <summary>"Two Saturdays ago".</summary>
    private static TimeMention? Several(Passage passage, int at, DateOnly today)
    {
        if (Amount.At(passage, at) is not { Unit: null } amount || !TimeWords.Weekdays.TryGetValue(passage[amount.End], out var weekday)) return null;
        if (TimeWords.Ago.Match(passage, amount.End + 1, out _) is not (var end and > 0)) return null;
        var first = CalendarDays.SinceWeekday(today, weekday) - CalendarDays.Week;
        return new(at, end, new(first + ((int)amount.From * CalendarDays.Week), first + ((int)amount.To * CalendarDays.Week)), TimeForm.Point);
    }

    private static TimeMention Past(int start, int end, int days) => new(start, end, new(days, days), TimeForm.Point);

    /// <summary>"Last Tuesday" on a Wednesday is hardly yesterday.</summary>
    private static DayRange Last(int ago) => ago == 1 ? new(1, 1 + CalendarDays.Week) : new(ago, ago);

    private static int InLastWeek(DateOnly today, DayOfWeek weekday)
    {
        var week = CalendarDays.Period(today, "week", 1);
        return week.To - (((int)weekday + CalendarDays.Week - 1) % CalendarDays.Week);
    }

    private static int? LastWeek(Passage passage, int at) => passage[at] == "last" && passage[at + 1] is "week" or "wk" ? at + 2 : null;

    private static int? Gone(Passage passage, int at)
    {
        var end = passage[at] == "just" ? at + 1 : at;
        return passage[end] is "gone" or "past" or "passed" ? end + 1 : null;
    }
}
