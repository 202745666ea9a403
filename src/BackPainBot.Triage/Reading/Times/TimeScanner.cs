namespace BackPainBot.Triage;

/// <summary>Finds the times that a text names.</summary>
internal static class TimeScanner
{
    private const int Century = 36500;

    /// <summary>Every time, in the order of the text.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="today">The day of the message, unless it names another ("it's Thursday now").</param>
    public static List<TimeMention> Scan(Passage passage, DateOnly today)
    {
        var said = Today(passage, today, out var saidAt);
        var mentions = new List<TimeMention>();
        for (var i = 0; i < passage.Count;)
        {
            var mention = TimeWords.CanBegin(passage[i]) ? At(passage, i, said) : null;
            mention ??= mentions.Count > 0 ? SpanReader.WithoutUnit(passage, i, mentions[^1]) : null;
            if (mention is { Days: { From: >= 0, To: <= Century } } found && !(found.Start <= saidAt && saidAt < found.End)) mentions.Add(found);
            i = mention?.End ?? i + 1;
        }

        return mentions;
    }

    private static TimeMention? At(Passage passage, int at, DateOnly today) =>
        DayCountReader.At(passage, at)
        ?? DateReader.At(passage, at, today)
        ?? WeekdayReader.At(passage, at, today)
        ?? NameReader.At(passage, at, today)
        ?? SpanReader.At(passage, at, today);

    /// <summary>The day that the person says it is. It may be typed later than it is read, or told of another day.</summary>
    private static DateOnly Today(Passage passage, DateOnly today, out int saidAt)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            saidAt = TimeWords.SaysToday.Match(passage, i, out var before);
            if (saidAt < 0) continue;
            if (WeekdayReader.Weekday(passage, saidAt) is { } weekday && !passage[saidAt].EndsWith("days", StringComparison.Ordinal))
            {
                return today.AddDays(-(CalendarDays.SinceWeekday(today, weekday) % CalendarDays.Week) - before);
            }

            var date = DateReader.At(passage, passage[saidAt] == "the" ? saidAt + 1 : saidAt, today) ?? NameReader.At(passage, saidAt, today);
            if (date is not { Form: TimeForm.Open, Days: var days }) continue;
            if (passage[saidAt] == "the") saidAt++;
            return days.From == 0 ? today.AddDays(-before) : today.AddDays(-(days.From + days.To) / 2 - before);
        }

        saidAt = -1;
        return today;
    }
}
