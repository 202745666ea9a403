namespace BackPainBot.Triage;

/// <summary>Tells of a time in a text how well it says when the present pain began.</summary>
internal sealed class TimeJudge(Passage passage)
{
    /// <summary>The writer has worked it out: "since last Tuesday, so nine days".</summary>
    private const int WorkedOut = 5;

    /// <summary>The pain, or its beginning, is told at that time.</summary>
    private const int Told = 4;

    /// <summary>Nothing else is told at that time, or only the lift.</summary>
    private const int Likely = 3;

    /// <summary>The pain is told as it is on a day.</summary>
    private const int Weak = 2;

    /// <summary>The time is that of a trouble that comes and goes.</summary>
    private const int LongStory = 1;

    /// <summary>How many words on the reason of a pause is given.</summary>
    private const int Near = 6;

    private const int Fortnight = 14;
    private const int Month = 28;
    private const int LongAgo = 300;
    private const int Year = 365;
    private const int Adult = 14 * Year;

    /// <summary>The verdict on a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="from">Where the time before it in the text ends.</param>
    /// <param name="to">Where the time after it in the text begins.</param>
    public TimeVerdict Of(TimeMention time, int from, int to)
    {
        var setting = new TimeSetting(passage, time, from, to);
        var goesOn = setting.Lasting || setting.Still || setting.Governor is Cue.Start or Cue.Since;
        // "It was fine for years until last week."
        if (passage.CueAt(setting.Lead - 1) == Cue.Until) return setting.HasBefore(Cue.Well) ? new(Told, Now: true) : default;
        if (IsOther(setting, goesOn)) return default;
        var again = setting.Has(Cue.Again) && !(setting.Training && setting.Governor == Cue.None);
        return new(Rank(setting), setting.Has(Cue.Now), again, goesOn || setting.Linked);
    }

    /// <summary>Whether the time is one of something else, or of a pain that is over.</summary>
    private bool IsOther(TimeSetting setting, bool goesOn) =>
        TimeNeighbours.TellOfOther(passage, setting.Time, setting.Lead, setting.Still)
        || IsCompared(setting)
        || IsTaken(setting)
        || IsOfOtherBefore(setting)
        || (setting.Over && !setting.Since)
        || (setting.Has(Cue.Person) && passage.TellsOfOwnBack)
        || ((setting.Time.Days.From >= LongAgo || setting.Time.Days.To > Year) && !goesOn && !setting.Linked)
        || IsDuration(setting);

    /// <summary>"Stiff for two hours", "always hurts for a day": how long it takes, not since when.</summary>
    private bool IsDuration(TimeSetting setting) =>
        setting.Time.Form == TimeForm.Length && !setting.Since
        && ((setting.Time.Days.To == 0 && !SoFar(setting.Time)) || (setting.Time.Days.To < Fortnight && setting.IsUsual));

    private int Rank(TimeSetting setting)
    {
        if (IsWorkedOut(setting)) return WorkedOut;
        if (setting.Linked || IsCounting(setting.Time)) return Told;
        // "No change since Monday" tells how it went, not when it began.
        if (setting.Since && TimeWords.Courses.Contains(passage[setting.Lead - 2])) return Weak;
        var rank = ByGovernor(setting);
        if (setting.Lasting && setting.Has(Cue.Recurrent)) return Math.Min(rank, LongStory);
        return setting.Well && !setting.Lasting ? Math.Min(rank, Weak) : rank;
    }

    private int ByGovernor(TimeSetting setting)
    {
        var lasting = setting.Lasting;
        var today = setting.Time.Form == TimeForm.Today && !setting.Since;
        return setting.Governor switch
        {
            Cue.Onset or Cue.Start or Cue.Since or Cue.Now => Told,
            Cue.Pain or Cue.Still when lasting && setting.Training && setting.Time.Days.From >= Year => 0,
            Cue.Pain or Cue.Still => today ? Weak : Told,
            Cue.Recurrent => lasting ? LongStory : Told,
            Cue.Earlier => lasting ? LongStory : 0,
            Cue.Had => lasting ? Told : 0,
            Cue.Change => lasting ? Likely : 0,
            Cue.Ahead => lasting || setting.Time.Form is TimeForm.Open or TimeForm.Today ? 0 : Likely,
            Cue.None => Alone(setting, today),
            _ => 0,
        };
    }

    /// <summary>The rank of a time with which nothing is told, or only lifting.</summary>
    private int Alone(TimeSetting setting, bool today)
    {
        var days = setting.Time.Days.From;
        if (IsSinceLift(setting.Time) || IsForPain(setting.Time)) return Told;
        if (setting.Training && setting.Lasting && !setting.IsUsual) return setting.Since && days < Month ? Weak : 0;
        if (setting.Lasting && days >= Year && !SoFar(setting.Time)) return days < Adult || setting.Since ? LongStory : 0;
        if (SoFar(setting.Time)) return Told;
        // "Migraines since 2018": something else may have gone on since then.
        return setting.Since && (setting.IsBare || !setting.HasSubject) ? Told : today ? Weak : Likely;
    }

    /// <summary>"On apixaban, have been for years".</summary>
    private bool IsOfOtherBefore(TimeSetting setting) =>
        setting.Governor == Cue.None && setting.Lasting && setting.Time.Days.From >= LongAgo && passage.OpeningOf(setting.Lead - 1) is var from
        && passage[from - 1].Length > 0 && passage.Has(Cue.Thing, passage.OpeningOf(from - 1), from);

    private bool IsWorkedOut(TimeSetting setting) =>
        setting.Time.Form == TimeForm.Length && setting.Governor is not (Cue.Training or Cue.Thing) && TimeWords.WorkedOut.Contains(passage[setting.Lead - 1])
        && (passage.Opens(setting.Time.End) || passage.CueAt(setting.Time.End) == Cue.Pain) && setting.HasTimeBefore && !setting.AheadBefore;

    /// <summary>"No better than it was at the weekend".</summary>
    private bool IsCompared(TimeSetting setting)
    {
        if (setting.Time.Form == TimeForm.Length) return false;
        for (var i = setting.Lead - 1; i >= passage.OpeningOf(setting.Lead); i--)
        {
            if (passage[i] == "than") return true;
        }

        return false;
    }

    /// <summary>"On tablets since June", with no word of pain.</summary>
    private bool IsTaken(TimeSetting setting) =>
        setting.Since && passage.OpeningOf(setting.Time.Start) is var from && passage[passage[from] is "im" or "and" or "been" ? from + 1 : from] == "on" && !passage.TellsOfPain(from, setting.Lead);

    /// <summary>"14 months and counting"; "the GP said six weeks, and it's now been nine".</summary>
    private bool IsCounting(TimeMention time) => time.Form == TimeForm.Length
        && ((passage[time.End] == "and" && passage[time.End + 1] == "counting") || (passage[time.Start - 1] == "been" && passage[time.Start - 2] is "its" or "now" or "has"));

    /// <summary>"It's been 3 weeks", "3 weeks now", "day 4".</summary>
    private bool SoFar(TimeMention time) =>
        time.Form == TimeForm.Length
        && ((DayCountReader.IsUnit(passage[time.Start]) && passage[time.Start - 1] is not ("on" or "by"))
            || passage[time.Start - 1] is "been" or "past" or "last" || passage[time.End] is "now" or "already" or "running" or "straight" || (passage[time.End] == "like" && passage[time.End + 1] == "this") || (passage[time.End] == "in" && time.Days.To < Year)
            || IsSinceLift(time));

    /// <summary>"No training for 3 weeks because of my back".</summary>
    private bool IsForPain(TimeMention time) =>
        time.Form == TimeForm.Length && passage[time.End] is "because" or "cos" or "coz" or "cuz" or "bc" or "due" or "with" && passage.TellsOfPain(time.End, time.End + Near);

    /// <summary>"3 weeks after heavy deadlifts".</summary>
    private bool IsSinceLift(TimeMention time) =>
        time.Form == TimeForm.Length && passage[time.End] is "after" or "post" or "since" or "from"
        && passage.CueAt(time.End + 1) != Cue.Thing && passage.CueAt(time.End + 2) != Cue.Thing;
}
