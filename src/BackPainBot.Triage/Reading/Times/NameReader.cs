using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Reads times that have a name: "yesterday", "last week", "September", "summer", "Christmas", "for ages".</summary>
internal static class NameReader
{
    private const int MonthsOfAYear = 12;
    private const int LongestLife = 80;

    public static TimeMention? At(Passage passage, int at, DateOnly today)
    {
        if (TimeWords.Fixed.Match(passage, at, out var known) is var end and > 0) return new(at, end, known.Days, known.Form);
        end = TimeWords.Periods.Match(passage, at, out var period);
        // "The last week" is as long as a week; "the last week of May" is another.
        var isLength = passage[at] == "last" && passage[at - 1] is "the" or "this" && period.Unit != "weekend";
        if (end > 0 && !isLength && passage[end] != "of") return new(at, end, CalendarDays.Period(today, period.Unit!, period.Back), period.Back == 0 ? TimeForm.Open : TimeForm.Point);
        end = TimeWords.Eras.Match(passage, at, out var era);
        if (end > 0) return new(at, end, CalendarDays.Between(today, era.First, era.Last), TimeForm.Point);
        return Holiday(passage, at, today) ?? Season(passage, at, today) ?? Year(passage, at, today);
    }

    /// <summary>Whether a word is a year of four digits of this or the last century.</summary>
    public static bool IsYear(string word) => word.Length == 4 && word.AsSpan(0, 2) is "19" or "20" && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);

    /// <summary>A year of four digits, not to come.</summary>
    public static int? YearAt(Passage passage, int at, DateOnly today) =>
        passage[at] is { Length: 4 } word && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= today.Year - LongestLife && year <= today.Year ? year : null;

    private static TimeMention? Holiday(Passage passage, int at, DateOnly today)
    {
        if (TimeWords.Holidays.Match(passage, at, out var holidays) is not (var end and > 0) || (end == at + 1 && !HasLead(passage, at))) return null;
        var lastYear = IsLastYear(passage, end);
        var written = lastYear ? today.Year - 1 : YearAt(passage, end, today);
        var latest = holidays!.Select(h => written is { } year ? h.In(year) : h.LatestBy(today)).MaxBy(d => d.First);
        if (latest.First > today) return null;
        return new(at, lastYear ? end + 2 : written is null ? end : end + 1, CalendarDays.Between(today, latest.First, latest.Last), TimeForm.Open);
    }

    /// <summary>A month or a season, or part of one: the latest that has begun, or with "last" the latest that is over.</summary>
    private static TimeMention? Season(Passage passage, int at, DateOnly today)
    {
        if (Months(passage[at]) is not var (first, count) || !HasLead(passage, at)) return null;
        var lastYear = IsLastYear(passage, at + 1);
        var written = lastYear ? today.Year - 1 : YearAt(passage, at + 1, today);
        var begin = new DateOnly(written ?? today.Year, first, 1);
        if (written is null && (begin > today || (passage[at - 1] == "last" && begin.AddMonths(count) > today))) begin = begin.AddYears(-1);
        if (begin > today) return null;
        var (start, third, week) = Part(passage, at);
        var days = week is { } nth ? CalendarDays.WeekOf(today, begin, nth) : CalendarDays.Months(today, begin, count, third);
        return new(start, lastYear ? at + 3 : written is null ? at + 1 : at + 2, days, TimeForm.Open);
    }

    private static bool IsLastYear(Passage passage, int at) => passage[at] == "last" && passage[at + 1] is "year" or "yr";

    private static (int First, int Count)? Months(string word) =>
        TimeWords.Months.TryGetValue(word, out var month) ? (month, 1)
        : TimeWords.Seasons.TryGetValue(word, out var season) ? (season.First, ((season.Last - season.First + MonthsOfAYear) % MonthsOfAYear) + 1)
        : null;

    /// <summary>"Early", "the end of", "the 2nd week of" before a month or a season.</summary>
    private static (int Start, int? Third, int? Week) Part(Passage passage, int at)
    {
        var before = at - 1;
        while (passage[before] is "of" or "the" or "last") before--;
        if (TimeWords.Parts.TryGetValue(passage[before], out var third)) return (before, third, null);
        if (passage[before] != "week" || passage[at - 1] == "last") return (at, null, null);
        return TimeWords.Ordinals.TryGetValue(passage[before - 1], out var week) && week <= 4 ? (before - 1, null, week)
            : passage[before - 1] == "last" ? (before - 1, 2, null)
            : (at, null, null);
    }

    private static TimeMention? Year(Passage passage, int at, DateOnly today) =>
        YearAt(passage, at, today) is { } year && TimeWords.BeforeDoubleNames.Contains(passage[at - 1]) && !TimeWords.Units.ContainsKey(passage[at + 1])
            ? new(at, at + 1, CalendarDays.Period(today, "year", today.Year - year), TimeForm.Point)
            : null;

    /// <summary>Whether a word such as "since" makes a name a time: "summer body" and "may" are none.</summary>
    private static bool HasLead(Passage passage, int at)
    {
        // "Since pre-season (August)".
        if (passage.Breaks(at) && passage.Breaks(at + 1) && passage[at - 1].Length > 0 && passage[at + 1].Length > 0 && !TimeWords.DoubleNames.Contains(passage[at]) && passage.Has(Cue.Since, passage.OpeningOf(at - 1), at)) return true;
        if (TimeWords.DoubleNames.Contains(passage[at])) return TimeWords.BeforeDoubleNames.Contains(passage[at - 1]);
        var before = passage[at - 1] == "the" ? at - 2 : at - 1;
        while (TimeWords.Fillers.Contains(passage[before]) && !TimeWords.BeforeNames.Contains(passage[before])) before--;
        return TimeWords.BeforeNames.Contains(passage[before]);
    }
}
