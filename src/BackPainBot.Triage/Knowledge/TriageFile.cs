namespace BackPainBot.Triage;

/// <summary>Who has reviewed the rules, and when. Both are empty until somebody has.</summary>
public sealed record Review
{
    /// <summary>The reviewer's name and profession.</summary>
    public string By { get; init; } = "";

    /// <summary>The date of the review.</summary>
    public string On { get; init; } = "";

    /// <summary>Tells whether a name and a date stand in the rules file.</summary>
    public bool Done => By.Length > 0 && On.Length > 0;
}

/// <summary>The rules file, as it is written.</summary>
internal sealed record TriageFile
{
    public Review Reviewed { get; init; } = new();
    public Dictionary<string, string> Sources { get; init; } = [];
    public List<Question> Questions { get; init; } = [];
    public Dictionary<string, List<int>> Ages { get; init; } = [];
    public Dictionary<string, List<string>> Groups { get; init; } = [];
    public Dictionary<string, List<int>> Spans { get; init; } = [];
    public Dictionary<string, List<int>> Scores { get; init; } = [];
    public List<Rule> Rules { get; init; } = [];
}

/// <summary>The advice file, as it is written.</summary>
internal sealed record AdviceFile
{
    public Dictionary<string, string> Sections { get; init; } = [];
    public List<Fault> Faults { get; init; } = [];
    public List<AdviceEntry> Advice { get; init; } = [];
}
