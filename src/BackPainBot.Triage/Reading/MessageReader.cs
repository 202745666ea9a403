namespace BackPainBot.Triage;

/// <summary>Reads what somebody says in their own words: signs, denials, the place, how long and how bad.</summary>
/// <param name="knowledge">The lexicon.</param>
public sealed class MessageReader(TriageKnowledge knowledge)
{
    private const string SomebodyElse = "who-other";

    private readonly Lexicon _lexicon = knowledge.Lexicon;
    private readonly ForeignReader _foreign = knowledge.Foreign;

    /// <summary>What a message says of the pain besides answering a question.</summary>
    /// <param name="text">The message, as it was written.</param>
    /// <param name="question">The question that it answers, or null where none is open.</param>
    /// <param name="today">The day on which it was written, where the person is.</param>
    /// <param name="subject">Whose pain it is, where that is known: what is told of somebody else counts if it is theirs.</param>
    /// <returns>As <see cref="MessageReading.Told"/>, without a time that belongs to the question.</returns>
    public Answer? Read(string text, Question? question, DateOnly today, Subject subject = Subject.Unknown)
    {
        var told = Read(text, today, subject).Told;
        if (told is null || question is null or { TellsSince: true }) return told;
        return told.Present.Count + told.Absent.Count == 0 && told.Severity is null ? null : told with { Since = null };
    }

    /// <summary>What a message says of the pain.</summary>
    /// <param name="text">The message, as it was written.</param>
    /// <param name="today">The day on which it was written, where the person is.</param>
    /// <param name="subject">Whose pain it is, where that is known.</param>
    public MessageReading Read(string text, DateOnly today, Subject subject = Subject.Unknown)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Split(text, _lexicon.Spelling);
        // Times and counts are read from all the words: the surroundings empty those of harmless turns of speech.
        var passage = new Passage(tokens);
        var surroundings = new Surroundings(_lexicon, tokens, subject);
        var mentions = new MentionReader(_lexicon, tokens, surroundings);
        var slots = mentions.Slots();
        if (surroundings.ForSomebodyElse) slots.Add(Whole(text, SomebodyElse));
        if (_lexicon.Ages.Read(tokens, today, surroundings.ForSomebodyElse) is { } years && Bracket(years) is { } bracket)
        {
            // An age in numbers is surer than a stage of life.
            slots.RemoveAll(s => knowledge.Ages.ContainsKey(s.Finding));
            slots.Add(Whole(text, bracket));
        }

        if (BoutReader.Read(passage) is { } bout) slots.Add(Whole(text, bout));
        var severity = SeverityReader.Read(passage);
        if (severity.Course is { } course && !slots.Exists(s => s.Counts && s.Finding.StartsWith(FindingIds.Course, StringComparison.Ordinal))) slots.Add(Whole(text, course));
        return new(text, Signs(text, mentions.Signs()), slots, mentions.Denied(), DurationReader.Read(passage, today), severity.Now);
    }

    /// <summary>The signs that are said in English, and in the language of the message where it is another one.</summary>
    private List<Mention> Signs(string text, List<Mention> signs)
    {
        if (_foreign.Signs(text) is not { } foreign) return signs;
        // A medical term is spelt alike in many languages, but only the message's own can tell whether it is denied.
        return [.. signs.Where(s => _foreign.HasEnglish(text.Substring(s.Start, s.Length))), .. foreign];
    }

    private string? Bracket(int years) => knowledge.Ages.FirstOrDefault(a => years >= a.Value.From && years <= a.Value.To).Key;

    private static Mention Whole(string text, string finding) => new(finding, 0, text.Length, Polarity.Present, Occurrence.Now, Experiencer.Patient, false);
}
