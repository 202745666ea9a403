namespace BackPainBot.Triage;

/// <summary>Reads what somebody says without being asked: signs, denials, the place, how long and how bad.</summary>
/// <param name="knowledge">The lexicon.</param>
public sealed class MessageReader(TriageKnowledge knowledge)
{
    private readonly Lexicon _lexicon = knowledge.Lexicon;

    /// <summary>What a message says of the pain besides answering a question.</summary>
    /// <param name="text">The message, as it was written.</param>
    /// <param name="question">The question that it answers, or null where none is open.</param>
    /// <returns>As <see cref="Read(string)"/>, without a time that belongs to the question.</returns>
    public Answer? Read(string text, Question? question)
    {
        var told = Read(text);
        if (told is null || question is null or { TellsSince: true }) return told;
        return told.Present.Count + told.Absent.Count == 0 && told.Severity is null ? null : told with { Since = null };
    }

    /// <summary>What a message says of the pain.</summary>
    /// <param name="text">The message, as it was written.</param>
    /// <returns>An answer to no question, holding only what the message says clearly; null where it says nothing.</returns>
    public Answer? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Split(text);
        var context = new Context(_lexicon, [.. tokens]);
        var present = Found(_lexicon.Signs, context, context.Holds).ToHashSet();
        var regions = Found(_lexicon.Slots, context, context.Holds).ToList();
        if (regions.Count == 1) present.UnionWith(regions);
        var absent = Found(_lexicon.Denials, context, context.Denies).SelectMany(d => d.Split(' ')).Except(present).ToList();
        var since = DurationReader.Read(tokens);
        var severity = SeverityReader.Read(text);
        return present.Count + absent.Count == 0 && since is null && severity is null
            ? null
            : new Answer(Answer.Told, text) { Present = [.. present], Absent = absent, Since = since, Severity = severity };
    }

    private static IEnumerable<string> Found(Dictionary<string, Pattern[]> words, Context context, Func<int, int, bool> counts) => words
        .Where(w => w.Value.Any(p => Matches(p, context.Tokens).Any(m => counts(m.Start, m.End))))
        .Select(w => w.Key);

    private static IEnumerable<(int Start, int End)> Matches(Pattern pattern, IReadOnlyList<Token> tokens)
    {
        for (var start = 0; start < tokens.Count; start++)
        {
            var end = pattern.End(tokens, start);
            if (end >= 0) yield return (start, end);
        }
    }
}
