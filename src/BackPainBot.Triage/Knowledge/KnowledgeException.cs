namespace BackPainBot.Triage;

/// <summary>Thrown at start when the rules, the advice or the lexicon contradict themselves.</summary>
public sealed class KnowledgeException : Exception
{
    internal KnowledgeException(IReadOnlyList<string> problems)
        : base("The triage files need mending:" + string.Concat(problems.Select(p => $"\n  {p}"))) => Problems = problems;

    /// <summary>Every problem found, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
