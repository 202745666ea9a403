namespace BackPainBot.Triage;

/// <summary>A phrase of the lexicon, in the small language that the head of signs.yaml explains.</summary>
internal sealed class Pattern
{
    private const int Gap = 5;

    private readonly List<Element> _elements = [];

    /// <exception cref="FormatException">The phrase is empty, or a quotation mark is missing.</exception>
    public Pattern(string phrase)
    {
        var gap = false;
        foreach (var part in Parts(phrase))
        {
            if (part == "..")
            {
                gap = true;
                continue;
            }

            var optional = part.EndsWith('?');
            var choices = Split(optional ? part[..^1] : part, '|').Select(c => c.Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
            _elements.Add(new(choices, optional, gap));
            gap = false;
        }

        if (_elements.Count == 0 || _elements.All(e => e.Optional)) throw new FormatException($"'{phrase}' is not a phrase.");
    }

    /// <summary>The words, or stems of words, that the phrase can begin with.</summary>
    public IEnumerable<string> FirstWords => _elements
        .Take(_elements.FindIndex(e => !e.Optional) + 1)
        .SelectMany(e => e.Choices.Select(c => c[0]));

    /// <summary>Where the phrase ends if it begins at a word of the message, or -1.</summary>
    public int End(IReadOnlyList<Token> tokens, int start) => Match(tokens, start, 0, tokens[start].Sentence);

    private int Match(IReadOnlyList<Token> tokens, int at, int element, int sentence)
    {
        if (element == _elements.Count) return at;
        var e = _elements[element];
        for (var skip = 0; skip <= (e.GapBefore ? Gap : 0); skip++)
        {
            if (skip > 0 && (at + skip > tokens.Count || tokens[at + skip - 1].Negates)) break;
            foreach (var choice in e.Choices)
            {
                if (!Fits(choice, tokens, at + skip, sentence)) continue;
                var end = Match(tokens, at + skip + choice.Length, element + 1, sentence);
                if (end >= 0) return end;
            }
        }

        return e.Optional ? Match(tokens, at, element + 1, sentence) : -1;
    }

    private static bool Fits(string[] choice, IReadOnlyList<Token> tokens, int at, int sentence)
    {
        if (at + choice.Length > tokens.Count) return false;
        for (var i = 0; i < choice.Length; i++)
        {
            var text = tokens[at + i].Text;
            if (tokens[at + i].Sentence != sentence || !Same(choice[i], text)) return false;
        }

        return true;
    }

    private static bool Same(string choice, string text) =>
        choice.EndsWith('*') ? text.AsSpan().StartsWith(choice.AsSpan()[..^1]) : text == choice;

    private static IEnumerable<string> Parts(string phrase) => Split(phrase, ' ').Where(p => p.Length > 0);

    /// <summary>Splits outside quotation marks.</summary>
    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (text[i] == separator && !quoted)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        if (quoted) throw new FormatException($"'{text}' lacks a quotation mark.");
        parts.Add(text[start..]);
        return parts;
    }

    private sealed record Element(string[][] Choices, bool Optional, bool GapBefore);
}
