using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>The words of times.yaml, in tables to look them up in.</summary>
internal static class TimeWords
{
    private static readonly TimesFile File = YamlFile.Parse<TimesFile>(YamlFile.Embedded("en/times.yaml"));

    public static FrozenDictionary<string, int> Numbers { get; } = File.Numbers.ToFrozenDictionary();

    public static PhraseTable<(int From, int To)> Vague { get; } = new(File.Vague.Select(v => (v.Key, (v.Value[0], v.Value[1]))));

    public static FrozenDictionary<string, int> Ordinals { get; } = File.Ordinals.ToFrozenDictionary();

    /// <summary>Hours each.</summary>
    public static FrozenDictionary<string, double> Units { get; } =
        File.Units.SelectMany(u => u.Key.Split('|').Select(word => KeyValuePair.Create(word, u.Value))).ToFrozenDictionary();

    public static FrozenSet<string> Fillers { get; } = File.Fillers.ToFrozenSet();

    public static FrozenSet<string> Between { get; } = File.Between.ToFrozenSet();

    /// <summary>What makes more or less of the amount that follows.</summary>
    public static PhraseTable<Bound> Bounds { get; } = new(
        [.. File.More.Select(p => (p, Bound.More)), .. File.Nearly.Select(p => (p, Bound.Nearly)), .. File.Less.Select(p => (p, Bound.Less))]);

    public static PhraseTable<bool> Ago { get; } = new(File.Ago.Select(p => (p, true)));

    /// <summary>Times that are always the same number of days ago.</summary>
    public static PhraseTable<(DayRange Days, TimeForm Form)> Fixed { get; } = new(
        [.. Of(File.Points, TimeForm.Point), .. Of(File.Today, TimeForm.Today), .. Of(File.SinceToday, TimeForm.Point), .. Of(File.Lengths, TimeForm.Length)]);

    /// <summary>Weeks, weekends, months and years, and how many before the present one.</summary>
    public static PhraseTable<(string Unit, int Back)> Periods { get; } = new(File.Periods.Select(p => (p.Key, Period(p.Value))));

    public static FrozenDictionary<string, DayOfWeek> Weekdays { get; } =
        File.Weekdays.SelectMany(d => d.Value.Select(w => KeyValuePair.Create(w, Enum.Parse<DayOfWeek>(d.Key, ignoreCase: true)))).ToFrozenDictionary();

    public static FrozenSet<string> ShortDays { get; } = File.ShortDays.ToFrozenSet();

    public static FrozenSet<string> BeforeShortDays { get; } = File.BeforeShortDays.ToFrozenSet();

    public static FrozenSet<string> AfterShortDays { get; } = File.AfterShortDays.ToFrozenSet();

    public static FrozenSet<string> DayParts { get; } = File.DayParts.ToFrozenSet();

    /// <summary>Months, 1 to 12.</summary>
    public static FrozenDictionary<string, int> Months { get; } =
        File.Months.SelectMany((names, i) => names.Select(w => KeyValuePair.Create(w, i + 1))).ToFrozenDictionary();

    /// <summary>First and last month of each season.</summary>
    public static FrozenDictionary<string, (int First, int Last)> Seasons { get; } = File.Seasons.ToFrozenDictionary(s => s.Key, s => (s.Value[0], s.Value[1]));

    public static FrozenSet<string> BeforeNames { get; } = File.BeforeNames.ToFrozenSet();

    public static FrozenSet<string> DoubleNames { get; } = File.DoubleNames.ToFrozenSet();

    public static FrozenSet<string> BeforeDoubleNames { get; } = File.BeforeDoubleNames.ToFrozenSet();

    public static FrozenSet<string> BeforeDates { get; } = File.BeforeDates.ToFrozenSet();

    public static FrozenSet<string> AfterDates { get; } = File.AfterDates.ToFrozenSet();

    /// <summary>Parts of a month or season: 0 the first third, 2 the last.</summary>
    public static FrozenDictionary<string, int> Parts { get; } =
        File.Parts.SelectMany(p => p.Key.Split('|').Select(word => KeyValuePair.Create(word, p.Value))).ToFrozenDictionary();

    public static PhraseTable<IReadOnlyList<Holiday>> Holidays { get; } = new(File.Holidays.Select(h => (h.Key, (IReadOnlyList<Holiday>)[.. h.Value.Select(Holiday.Parse)])));

    public static PhraseTable<(DateOnly First, DateOnly Last)> Eras { get; } = new(File.Eras.Select(e => (e.Key, Holiday.Era(e.Value))));

    /// <summary>What stands before the name of the present day, or of the day after it.</summary>
    public static PhraseTable<int> SaysToday { get; } = new([.. File.SaysToday.Select(p => (p, 0)), .. File.SaysTomorrow.Select(p => (p, 1))]);

    /// <summary>What makes a rate of the time that follows: "twice a week".</summary>
    public static FrozenSet<string> Rates { get; } = File.Rates.ToFrozenSet();

    public static FrozenSet<string> BeforeAges { get; } = File.BeforeAges.ToFrozenSet();

    public static FrozenSet<string> NotBeforeCounts { get; } = File.NotBeforeCounts.ToFrozenSet();

    public static FrozenSet<string> AfterCounts { get; } = File.AfterCounts.ToFrozenSet();

    /// <summary>What makes of a length the sum of what was said: "so nine days".</summary>
    public static FrozenSet<string> WorkedOut { get; } = File.WorkedOut.ToFrozenSet();

    /// <summary>Between "no" and "since" these tell how the pain went: "no change since Monday".</summary>
    public static FrozenSet<string> Courses { get; } = File.Courses.ToFrozenSet();

    /// <summary>What a thought begins with that may speak of the pain without naming it.</summary>
    public static FrozenSet<string> NoSubjects { get; } = File.NoSubjects.ToFrozenSet();

    public static FrozenSet<string> NotAfter { get; } = File.NotAfter.ToFrozenSet();

    public static FrozenSet<string> NotBefore { get; } = File.NotBefore.ToFrozenSet();

    private static FrozenSet<string> Beginnings { get; } =
        [.. Fixed.FirstWords, .. Periods.FirstWords, .. Holidays.FirstWords, .. Eras.FirstWords, .. Bounds.FirstWords, .. Vague.FirstWords, .. Numbers.Keys,
            .. Ordinals.Keys, .. Units.Keys, .. Weekdays.Keys, .. Months.Keys, .. Seasons.Keys, "a", "an", "half", "last"];

    /// <summary>Whether a time can begin with a word. Most words are passed over by this alone.</summary>
    public static bool CanBegin(string word) => word.Length > 0 && (char.IsAsciiDigit(word[0]) || Beginnings.Contains(word));

    private static IEnumerable<(string Phrase, (DayRange Days, TimeForm Form) Value)> Of(Dictionary<string, List<int>> phrases, TimeForm form) =>
        phrases.Select(p => (p.Key, (new DayRange(p.Value[0], p.Value[1]), form)));

    private static (string Unit, int Back) Period(string text) => (text[..^2], text[^1] - '0');
}
