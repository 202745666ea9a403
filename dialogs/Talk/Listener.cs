using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Finds in a message what is said to the bot besides an answer, and keeps it out of the answer.</summary>
internal sealed class Listener
{
    private readonly List<TopicText> _topics;
    private readonly Dictionary<string, int> _rank;
    private readonly MessageParts _parts;
    private readonly MessageReader _reader;
    private readonly PhraseBook _asks;
    private readonly PhraseBook _says;
    private readonly PhraseBook _whole;

    public Listener(ConversationContent content, MessageReader reader)
    {
        _topics = [.. content.Topics, .. content.Remarks];
        _rank = _topics.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i);
        _parts = new(content);
        _reader = reader;
        _asks = Book(t => t.Asks);
        _says = Book(t => t.Says);
        _whole = Book(t => t.Whole);
    }

    /// <summary>Takes a message apart.</summary>
    public Heard Hear(string said)
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
            Asked = asked,
            Remarks = Remarks(said),
            Rest = string.Concat(parts.Where(p => !answered.Contains(p)).Select(p => p.Text)).Trim(),
            Facts = string.Concat(parts.Where(p => !p.Plans).Select(p => p.Text)),
            Asks = parts.Where((p, i) => p.Asks && (i == 0 || parts[i - 1].Sentence != p.Sentence || p.Text.Contains('?'))).Any(),
        };
    }

    /// <summary>What a message tells of the pain. Signs count wherever they stand; a time does not in "should I rest for 3 days?".</summary>
    /// <param name="said">The message.</param>
    /// <param name="heard">The same, taken apart.</param>
    /// <param name="question">The question that is open, or null.</param>
    public Answer? Told(string said, Heard heard, Question? question)
    {
        if (_reader.Read(said, question) is not { } told || heard.Facts.Length == said.Length) return _reader.Read(said, question);
        var facts = _reader.Read(heard.Facts, question);
        var kept = told with { Since = facts?.Since, Severity = facts?.Severity };
        return kept.Present.Count + kept.Absent.Count == 0 && kept.Since is null && kept.Severity is null ? null : kept;
    }

    /// <summary>The topic of a question: of its own words, of what it points back to, or of the rest of its sentence.</summary>
    private (TopicText Topic, int End)? Topic(List<MessagePart> parts, int i)
    {
        if (First(_asks, parts[i].Text) is { } topic)
        {
            return (topic.Refers && i > 0 && First(_asks, parts[i - 1].Text + parts[i].Text) is { } before && Rank(before) < Rank(topic) ? before : topic, i + 1);
        }

        var end = i + 1;
        while (end < parts.Count && parts[end].Sentence == parts[i].Sentence) end++;
        return First(_asks, string.Concat(parts[i..end].Select(p => p.Text))) is { } wider ? (wider, end) : null;
    }

    private List<TopicText> Remarks(string said)
    {
        var tokens = Tokenizer.Split(said);
        return [.. _says.In(tokens)
            .Concat(_whole.In(tokens).Where(m => m.Start == 0 && m.End == tokens.Count))
            .Select(m => _topics[_rank[m.Id]])
            .Distinct()
            .OrderBy(Rank)];
    }

    private TopicText? First(PhraseBook book, string text) =>
        book.In(Tokenizer.Split(text)).Select(m => _topics[_rank[m.Id]]).MinBy(Rank);

    private int Rank(TopicText topic) => _rank[topic.Id];

    private PhraseBook Book(Func<TopicText, IEnumerable<string>> patterns) =>
        new(_topics.Select(t => KeyValuePair.Create(t.Id, patterns(t).ToList())));
}
