namespace BackPainBot.Triage;

/// <summary>times.yaml, as it is written.</summary>
internal sealed record TimesFile
{
    public required Dictionary<string, int> Numbers { get; init; }
    public required Dictionary<string, List<int>> Vague { get; init; }
    public required Dictionary<string, int> Ordinals { get; init; }
    public required Dictionary<string, double> Units { get; init; }
    public required List<string> Fillers { get; init; }
    public required List<string> Between { get; init; }
    public required List<string> More { get; init; }
    public required List<string> Nearly { get; init; }
    public required List<string> Less { get; init; }
    public required List<string> Ago { get; init; }
    public required Dictionary<string, List<int>> Points { get; init; }
    public required Dictionary<string, List<int>> Today { get; init; }
    public required Dictionary<string, List<int>> SinceToday { get; init; }
    public required Dictionary<string, List<int>> Lengths { get; init; }
    public required Dictionary<string, string> Periods { get; init; }
    public required Dictionary<string, List<string>> Weekdays { get; init; }
    public required List<string> ShortDays { get; init; }
    public required List<string> BeforeShortDays { get; init; }
    public required List<string> AfterShortDays { get; init; }
    public required List<string> DayParts { get; init; }
    public required List<List<string>> Months { get; init; }
    public required Dictionary<string, List<int>> Seasons { get; init; }
    public required List<string> BeforeNames { get; init; }
    public required List<string> DoubleNames { get; init; }
    public required List<string> BeforeDoubleNames { get; init; }
    public required List<string> BeforeDates { get; init; }
    public required List<string> AfterDates { get; init; }
    public required Dictionary<string, int> Parts { get; init; }
    public required Dictionary<string, List<string>> Holidays { get; init; }
    public required Dictionary<string, string> Eras { get; init; }
    public required List<string> SaysToday { get; init; }
    public required List<string> SaysTomorrow { get; init; }
    public required List<string> Rates { get; init; }
    public required List<string> BeforeAges { get; init; }
    public required List<string> NotBeforeCounts { get; init; }
    public required List<string> AfterCounts { get; init; }
    public required List<string> WorkedOut { get; init; }
    public required List<string> Courses { get; init; }
    public required List<string> NoSubjects { get; init; }
    public required List<string> NotAfter { get; init; }
    public required List<string> NotBefore { get; init; }
}
