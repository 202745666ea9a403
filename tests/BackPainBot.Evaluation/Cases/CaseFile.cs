namespace BackPainBot.Evaluation.Cases;

/// <summary>A file of cases, one JSON object a line; empty lines are passed over.</summary>
/// <param name="Cases">The cases, in the file's order.</param>
/// <param name="Problems">What keeps the file from being used, a sentence each, with the number of the line.</param>
/// <param name="Remarks">What was passed over, a sentence each.</param>
internal sealed record CaseFile(IReadOnlyList<Case> Cases, IReadOnlyList<string> Problems, IReadOnlyList<string> Remarks)
{
    /// <summary>Reads a file that exists.</summary>
    public static CaseFile Read(FileInfo file) => Read(file.Name, File.ReadLines(file.FullName));

    /// <summary>Reads lines.</summary>
    /// <param name="name">The file's name, for sentences.</param>
    /// <param name="lines">The lines.</param>
    public static CaseFile Read(string name, IEnumerable<string> lines)
    {
        var (cases, problems, unknown) = (new List<Case>(), new List<string>(), new List<string>());
        foreach (var (index, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var fields = CaseLine.Parse(line);
                cases.Add(fields.ToCase($"line {index + 1}") with { File = name });
                unknown.AddRange(fields.Unknown);
            }
            catch (FormatException wrong)
            {
                problems.Add($"{name}: line {index + 1} {wrong.Message}.");
            }
        }

        if (cases.Count + problems.Count == 0) problems.Add($"{name}: there is no case in it.");
        return new(cases, problems, [.. unknown.CountBy(f => f).Select(f => $"{name}: the field '{f.Key}' is unknown and was passed over (lines: {f.Value}).")]);
    }
}
