using System.Text.RegularExpressions;

namespace BackPainBot.Dialogs;

/// <summary>
/// Takes messages apart at commas, at the ends of sentences and where a question begins: by a question mark, or by the
/// words that open one, which people in pain seldom mark.
/// </summary>
internal sealed partial class MessageParts(ConversationContent content)
{
    private const string Anywhere = "ask";
    private const string First = "ask-first";
    private const string Plan = "ask-plan";
    private const string Before = "before-ask";
    private const int LongestWord = 24;

    private readonly PhraseList _anywhere = new(content.Phrases[Anywhere]);
    private readonly PhraseList _first = new(content.Phrases[First]);
    private readonly PhraseList _plan = new(content.Phrases[Plan]);
    private readonly HashSet<string> _before = [.. content.Phrases[Before]];

    /// <summary>The lists of openers that the content must hold.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Anywhere, First, Plan, Before];

    public List<MessagePart> Of(string text)
    {
        var parts = new List<MessagePart>();
        var sentence = 0;
        foreach (var match in Sentence().EnumerateMatches(text)) AddSentence(parts, text.Substring(match.Index, match.Length), sentence++);
        return parts;
    }

    private void AddSentence(List<MessagePart> parts, string sentence, int number)
    {
        var asked = sentence.Contains('?');
        var (starts, words) = Words(sentence);
        var begin = (At: 0, Asks: false, Plans: false);
        for (var i = 0; i < words.Count; i++)
        {
            var afterComma = i > 0 && sentence.AsSpan(starts[i - 1], starts[i] - starts[i - 1]).TrimEnd().EndsWith(',');
            var first = i == 0 || afterComma || _before.Contains(words[i - 1]);
            var opens = (first || !begin.Asks) && Opens(words, i, first);
            if (!opens && !afterComma) continue;
            Add(starts[i], begin);
            // "How long until I can train, 3 weeks?" goes on asking after its comma.
            begin = (starts[i], opens, opens ? _plan.StandAt(words, i) : begin.Plans && asked);
        }

        // A question mark belongs to what stands right before it.
        Add(sentence.Length, begin with { Asks = begin.Asks || asked });

        void Add(int end, (int At, bool Asks, bool Plans) part)
        {
            if (end > part.At) parts.Add(new(sentence[part.At..end], number, part.Asks, part.Plans));
        }
    }

    /// <summary>Where each word begins, and its letters and digits in lower case.</summary>
    private static (List<int> Starts, List<string> Words) Words(string sentence)
    {
        var (starts, words) = (new List<int>(), new List<string>());
        for (var i = 0; i < sentence.Length; i++)
        {
            if (char.IsWhiteSpace(sentence[i])) continue;
            var start = i;
            while (i < sentence.Length && !char.IsWhiteSpace(sentence[i])) i++;
            starts.Add(start);
            words.Add(Plain(sentence.AsSpan(start, i - start)));
        }

        return (starts, words);
    }

    private static string Plain(ReadOnlySpan<char> raw)
    {
        Span<char> plain = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in raw)
        {
            if (char.IsLetterOrDigit(c) && length < plain.Length) plain[length++] = char.ToLowerInvariant(c);
        }

        return new(plain[..length]);
    }

    private bool Opens(List<string> words, int i, bool first) =>
        _anywhere.StandAt(words, i) || (first && (_first.StandAt(words, i) || _plan.StandAt(words, i)));

    [GeneratedRegex(@"(?:[^.!?;\n]|(?<=\d)\.(?=\d))+[.!?;\s]*")]
    private static partial Regex Sentence();
}
