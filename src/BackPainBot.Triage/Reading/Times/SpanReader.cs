namespace BackPainBot.Triage;

/// <summary>Reads a number of hours, days, weeks, months or years: "3 days ago", "nearly two months", "a week or so".</summary>
internal static class SpanReader
{
    private const double HoursADay = 24;
    private const double HoursAWeek = 168;

    public static TimeMention? At(Passage passage, int at, DateOnly today)
    {
        var after = TimeWords.Bounds.Match(passage, at, out var bound);
        // "Over the last week" is no more than a week.
        if (after > 0 && passage[after] is "the" or "this" or "these" or "last" or "past") return null;
        var start = after < 0 ? at : passage.Skip(TimeWords.Fillers, after);
        if (Plain(passage, start) is not { } span) return null;
        var days = Bounded(bound, span);
        var ago = Ago(passage, span.End);
        if (ago < 0 && span.ToHours < 1) return null;
        // "A week ago Saturday", "a week last Friday".
        if (Weeks(span) is { } weeks && WeekdayReader.After(passage, ago > 0 ? ago : span.End, today, far: ago > 0) is var (weekday, end))
        {
            return new(at, end, new(weekday + (weeks * CalendarDays.Week), weekday + (weeks * CalendarDays.Week)), TimeForm.Point);
        }

        return ago > 0 ? new(at, ago, days, TimeForm.Point) : new(at, WeekdayReader.SkipComing(passage, span.End), days, TimeForm.Length);
    }

    /// <summary>A length that leaves out the unit of the one before it: "six weeks, and it's now been nine", "8 weeks, sore for the last 5 of them".</summary>
    public static TimeMention? WithoutUnit(Passage passage, int at, TimeMention before)
    {
        if (before.Form != TimeForm.Length || !Amount.IsNumeral(passage, at) || Amount.At(passage, at) is not { Unit: null } amount) return null;
        if (!TimeWords.Units.TryGetValue(passage[before.End - 1], out var unit) || unit < HoursADay) return null;
        var been = passage[at - 1] == "been" && (passage.Opens(amount.End) || passage[amount.End] == "now");
        var ofThem = passage[at - 1] is "last" or "past" && passage[amount.End] == "of" && passage[amount.End + 1] is "them" or "those" or "these" or "that";
        var ofPain = passage[amount.End] == "of" && passage.CueAt(amount.End + 1) == Cue.Pain && passage.Opens(at);
        if (!been && !ofThem && !ofPain) return null;
        return new(at, ofThem ? amount.End + 2 : amount.End, new((int)(amount.From * unit / HoursADay), (int)Math.Ceiling(amount.To * unit / HoursADay)), TimeForm.Length);
    }

    /// <summary>The word after "ago"; "before" and "earlier" are the same only at the end of a thought.</summary>
    private static int Ago(Passage passage, int at)
    {
        var end = TimeWords.Ago.Match(passage, at, out _);
        return end > 0 && passage[at] is "before" or "earlier" && !passage.Opens(end) && passage[end].Length > 0 ? -1 : end;
    }

    private static int? Weeks(Span span) =>
        span.FromHours == span.ToHours && span.ToHours % HoursAWeek == 0 && span.Unit == HoursAWeek ? (int)(span.ToHours / HoursAWeek) : null;

    /// <summary>A span, with what may follow its unit: "a day or two", "a week and a half", "10 days to 2 weeks".</summary>
    private static Span? Plain(Passage passage, int at)
    {
        if (Simple(passage, at) is not { } span) return null;
        if (Amount.HalfAfter(passage, span.End) is { } end) return span with { FromHours = span.FromHours + (span.Unit / 2), ToHours = span.ToHours + (span.Unit / 2), End = end };
        switch (passage[span.End])
        {
            case "and" when passage[span.End + 1] is "a" && passage[span.End + 2] is "bit" or "few" or "little":
                return span with { FromHours = span.FromHours + HoursADay, ToHours = More(span), End = span.End + 3 };
            case "or" or "to" or "and" when Simple(passage, passage.Skip(TimeWords.Fillers, span.End + 1)) is { } other:
                return passage[span.End] == "and" && passage[at - 1] != "between"
                    ? span.Unit > other.Unit ? new(span.FromHours + other.FromHours, span.ToHours + other.ToHours, other.End, span.Unit) : span
                    : other.ToHours > span.FromHours ? other with { FromHours = span.FromHours } : span;
            case "or" when Amount.At(passage, span.End + 1) is { Unit: null } more && more.To * span.Unit > span.FromHours:
                return span with { ToHours = more.To * span.Unit, End = more.End };
            case "or" when passage[span.End + 1] is "so" or "more" or "thereabouts":
                return span with { End = span.End + 2, ToHours = passage[span.End + 1] == "more" ? More(span) : span.ToHours };
            case "plus":
                return span with { End = span.End + 1, ToHours = More(span) };
            default:
                return span;
        }
    }

    /// <summary>An amount and its unit.</summary>
    private static Span? Simple(Passage passage, int at)
    {
        if (Amount.At(passage, at) is not { } amount)
        {
            return TimeWords.Units.TryGetValue(passage[at], out var one) && one >= HoursAWeek && IsBare(passage, at) ? new(one, one, at + 1, one) : null;
        }

        var unitAt = amount.Unit is null ? SkipOr(passage, amount.End) : amount.End - 1;
        return TimeWords.Units.TryGetValue(amount.Unit ?? passage[unitAt], out var unit)
            ? new(amount.From * unit, amount.To * unit, unitAt + 1, unit)
            : null;
    }

    /// <summary>"Past week", "week and a half", "fortnight": a unit that counts once without a number.</summary>
    private static bool IsBare(Passage passage, int at) =>
        passage[at] == "fortnight" || Amount.HalfAfter(passage, at + 1) is not null
        || (passage[at - 1] is "past" or "whole" || (passage[at - 1] == "last" && passage[at - 2] == "the"));

    private static int SkipOr(Passage passage, int at) =>
        passage.Skip(TimeWords.Between, passage[at] == "or" && passage[at + 1] is "so" or "more" ? at + 2 : at);

    private static DayRange Bounded(Bound bound, Span span)
    {
        var from = (int)(span.FromHours / HoursADay);
        var to = span.ToHours < HoursADay ? 0 : (int)Math.Ceiling(span.ToHours / HoursADay);
        return bound switch
        {
            Bound.More => new(from + 1, Math.Max(from + 1, (int)(More(span) / HoursADay))),
            Bound.Nearly => new((int)(from * 0.8), to),
            Bound.Less => new(0, Math.Max(0, to - 1)),
            _ => new(from, to),
        };
    }

    /// <summary>The most that "over" it can be.</summary>
    private static double More(Span span) => span.ToHours + (span.Unit / 2);

    private readonly record struct Span(double FromHours, double ToHours, int End, double Unit);
}
