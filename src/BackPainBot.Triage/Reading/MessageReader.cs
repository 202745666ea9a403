namespace BackPainBot.Triage;

/// <summary>Reads what somebody says without being asked: signs, denials, the place, how long and how bad.</summary>
/// <param name="knowledge">The lexicon.</param>
public sealed class MessageReader(TriageKnowledge knowledge)
{
    private readonly Lexicon _lexicon = knowledge.Lexicon;

    /// <summary>What a message says of the pain.</summary>
    /// <param name="text">The message, as it was written.</param>
    /// <returns>An answer to no question, holding only what the message says clearly; null where it says nothing.</returns>
    public Answer? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Split(text);
        var context = new Context(_lexicon, tokens);
        var present = Found(_lexicon.Signs, tokens, context).ToHashSet();
        var regions = Found(_lexicon.Slots, tokens, context).Distinct().ToList();
        if (regions.Count == 1) present.UnionWith(regions);
        var absent = Denied(tokens).Except(present).ToList();
        var since = DurationReader.Read(tokens);
        var severity = SeverityReader.Read(text);
        return present.Count + absent.Count == 0 && since is null && severity is null
            ? null
            : new Answer(Answer.Told, text) { Present = [.. present], Absent = absent, Since = since, Severity = severity };
    }

    private static IEnumerable<string> Found(Dictionary<string, Pattern[]> words, List<Token> tokens, Context context)
    {
        foreach (var (finding, patterns) in words)
        {
            if (Starts(patterns, tokens).Any(start => context.Of(start) == Status.Present)) yield return finding;
        }
    }

    private IEnumerable<string> Denied(List<Token> tokens) => _lexicon.Denials
        .Where(d => Starts(d.Value, tokens).Any())
        .SelectMany(d => d.Key.Split(' '));

    private static IEnumerable<int> Starts(Pattern[] patterns, List<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Where(i => patterns.Any(p => p.End(tokens, i) >= 0));
}
