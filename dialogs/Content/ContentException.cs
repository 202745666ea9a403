namespace BackPainBot.Dialogs;

/// <summary>Thrown at start when the content files are incomplete or do not fit the triage files.</summary>
public sealed class ContentException : Exception
{
    internal ContentException(string folder, IReadOnlyList<string> problems)
        : base($"The content in {Path.GetFileName(folder)} needs mending:" + string.Concat(problems.Select(p => $"\n  {p}"))) => Problems = problems;

    /// <summary>Every problem found, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
