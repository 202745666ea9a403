namespace BackPainBot.Triage;

/// <summary>Reads what somebody says without being asked: signs, denials, the place, how long and how bad.</summary>
/// <param name="knowledge">The lexicon.</param>
public sealed class MessageReader(TriageKnowledge knowledge)
{
    /// <summary>The one sign that counts because it is over.</summary>
    internal const string PastCancer = "past-cancer";

    /// <summary>The one sign that counts even if it is only imagined.</summary>
    internal const string Crisis = "crisis";

    private const string Saddle = "saddle";
    private const string BothLegs = "both-legs";

    private readonly Lexicon _lexicon = knowledge.Lexicon;
    private readonly ForeignReader _foreign = knowledge.Foreign;

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
        var signs = _lexicon.Signs.In(context.Tokens).Where(m => context.Holds(m.Start, m.End, past: m.Id == PastCancer, imagined: m.Id == Crisis)).ToList();
        var foreign = _foreign.Signs(text);
        // A medical term is spelt alike in many languages, but only the message's own can tell whether it is denied.
        if (foreign is not null) signs.RemoveAll(m => !tokens[m.Start..m.End].Any(t => _foreign.IsEnglish(t.Text)));
        var present = signs.Select(m => m.Id).Concat(foreign ?? []).ToHashSet();
        // "Numb between my legs" is a place of its own, not both legs.
        if (present.Contains(Saddle) && signs.Where(m => m.Id == BothLegs).All(m => tokens[m.Start..m.End].Any(t => t.Text == "between"))) present.Remove(BothLegs);
        var regions = _lexicon.Slots.In(context.Tokens).Where(m => context.Holds(m.Start, m.End)).Select(m => m.Id).Distinct().ToList();
        if (regions.Count == 1) present.UnionWith(regions);
        var denied = _lexicon.Denials.In(context.Tokens).Where(m => context.Denies(m.Start, m.End));
        var absent = denied.SelectMany(m => m.Id.Split(' ')).Distinct().Except(present).ToList();
        var since = DurationReader.Read(tokens);
        var severity = SeverityReader.Read(text);
        return present.Count + absent.Count == 0 && since is null && severity is null
            ? null
            : new Answer(Answer.Told, text) { Present = [.. present], Absent = absent, Since = since, Severity = severity };
    }
}
