using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Finds in a message what is said to the bot besides an answer, and keeps it out of the answer.</summary>
internal sealed class Listener
{
    /// <summary>Marks a pattern that counts as the whole message only.</summary>
    private const string Whole = "=";

    /// <summary>How many pieces of its sentence a question reads on: "can I, like, train tomorrow?"</summary>
    private const int Reach = 3;

    private readonly List<TopicText> _topics;
    private readonly Dictionary<string, int> _rank;
    private readonly MessageParts _parts;
    private readonly MessageReader _reader;
    private readonly PhraseFinder _asks;
    private readonly PhraseFinder _remarks;

    public Listener(ConversationContent content, MessageReader reader)
    {
        _topics = [.. content.Topics, .. content.Remarks];
        _rank = _topics.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i);
        _parts = new(content);
        _reader = reader;
        _asks = new(_topics.Select(t => KeyValuePair.Create(t.Id, t.Asks)));
        _remarks = new(_topics.SelectMany(t => new[] { KeyValuePair.Create(t.Id, t.Says), KeyValuePair.Create(Whole + t.Id, t.Whole) }));
    }

    /// <summary>Takes a message apart.</summary>
    /// <param name="said">The message.</param>
    /// <param name="today">The day on which it was written, where the user is.</param>
    public Heard Hear(string said, DateOnly today)
    {
        var parts = _parts.Of(said);
        var asked = new List<TopicText>();
        var answered = new HashSet<MessagePart>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].Asks || Topic(parts, i) is not { } found) continue;
            if (!asked.Contains(found.Topic)) asked.Add(found.Topic);
            for (; i < found.End; i++) answered.Add(parts[i]);
            i--;
        }

        return new()
        {
            Said = said,
            Today = today,
            Asked = asked,
            Remarks = Remarks(said),
            Rest = string.Concat(parts.Where(p => !answered.Contains(p)).Select(p => p.Text)).Trim(),
            Facts = string.Concat(parts.Where(p => !p.Plans).Select(p => p.Text)),
            Asks = parts.Where((p, i) => p.Asks && (i == 0 || parts[i - 1].Sentence != p.Sentence || p.Text.Contains('?'))).Any(),
        };
    }

    /// <summary>The signs that a message tells of somebody else, as long as nobody said whose pain it is; null where it tells none.</summary>
    /// <param name="heard">The message, taken apart.</param>
    /// <param name="told">What it tells of the person who writes, or null.</param>
    public Answer? OfAnother(Heard heard, Answer? told)
    {
        var theirs = (_reader.Read(heard.Said, null, heard.Today, Subject.SomebodyElse)?.Present ?? []).Except(told?.Present ?? []).ToList();
        return theirs.Count == 0 ? null : new Answer(Answer.ToldOfAnother, heard.Said) { Present = theirs };
    }

    /// <summary>What a message tells of the pain. Signs count wherever they stand; a time does not in "should I rest for 3 days?".</summary>
    /// <param name="heard">The message, taken apart.</param>
    /// <param name="question">The question that is open, or null.</param>
    /// <param name="subject">Whose pain it is, as far as that was told before.</param>
    public Answer? Told(Heard heard, Question? question, Subject subject)
    {
        var told = _reader.Read(heard.Said, question, heard.Today, subject);
        if (told is null || (told.Since is null && told.Severity is null) || heard.Facts.Length == heard.Said.Length) return told;
        var facts = _reader.Read(heard.Facts, question, heard.Today, subject);
        var kept = told with { Since = facts?.Since, Severity = facts?.Severity };
        return kept.Present.Count + kept.Absent.Count == 0 && kept.Since is null && kept.Severity is null ? null : kept;
    }

    /// <summary>The topic of a question: of its own words, of what it points back to, or of the rest of its sentence.</summary>
    private (TopicText Topic, int End)? Topic(List<MessagePart> parts, int i)
    {
        if (First(parts[i].Text) is { } topic) return (PointsBack(topic, parts[i]) && i > 0 && First(parts[i - 1].Text) is { } before ? before : topic, i + 1);

        var end = i + 1;
        while (end < parts.Count && end <= i + Reach && parts[end].Sentence == parts[i].Sentence) end++;
        return First(string.Concat(parts[i..end].Select(p => p.Text))) is { } wider ? (wider, end) : null;
    }

    private static bool PointsBack(TopicText topic, MessagePart part) =>
        topic.Refers.Count > 0 && Tokenizer.Split(part.Text).Any(t => topic.Refers.Contains(t.Text));

    private List<TopicText> Remarks(string said) =>
        [.. _remarks.In(said)
            .Where(m => m.Whole || !m.Id.StartsWith(Whole, StringComparison.Ordinal))
            .Select(m => _topics[_rank[m.Id.TrimStart(Whole[0])]])
            .Distinct()
            .OrderBy(Rank)];

    private TopicText? First(string text) =>
        _asks.In(text).Select(m => _topics[_rank[m.Id]]).MinBy(Rank);

    private int Rank(TopicText topic) => _rank[topic.Id];
}
