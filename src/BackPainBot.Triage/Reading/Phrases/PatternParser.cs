namespace BackPainBot.Triage;

/// <summary>Reads phrases in the small language that the head of signs.yaml explains.</summary>
/// <param name="vocabulary">Where their words go.</param>
/// <param name="classes">The named classes of words.</param>
internal sealed class PatternParser(Vocabulary vocabulary, IReadOnlyDictionary<string, List<string>> classes)
{
    private const int Deepest = 8;

    /// <summary>The sets by how they are written: most stand in many phrases.</summary>
    private readonly Dictionary<string, WordSet> _sets = [];

    /// <summary>The patterns of a phrase: two where it has words "in either order".</summary>
    /// <exception cref="FormatException">The phrase is empty, a quotation mark is missing, or a class is not known.</exception>
    public IEnumerable<Pattern> Parse(string phrase)
    {
        var parts = Split(phrase, ' ').Where(p => p.Length > 0).ToList();
        var either = parts.IndexOf("~");
        if (either < 0) return [Of(parts, phrase)];
        var (left, right) = (parts[..either], parts[(either + 1)..]);
        return [Of([.. left, "..", .. right], phrase), Of([.. right, "..", .. left], phrase)];
    }

    private Pattern Of(List<string> parts, string phrase)
    {
        var elements = new List<Pattern.Element>();
        var gap = false;
        foreach (var part in parts)
        {
            if (part == "..")
            {
                gap = true;
                continue;
            }

            if (part == "$")
            {
                elements.Add(Pattern.ThoughtEnds);
                continue;
            }

            var optional = part[^1] == '?';
            elements.Add(new(Set(optional ? part[..^1] : part), optional, gap));
            gap = false;
        }

        return elements.Exists(e => e is { Optional: false, Set: not null }) ? new(elements) : throw new FormatException($"'{phrase}' is not a phrase.");
    }

    private WordSet Set(string written) =>
        _sets.TryGetValue(written, out var known) ? known : _sets[written] = vocabulary.Set([.. Choices(written, 0)]);

    private IEnumerable<string> Choices(string text, int depth)
    {
        foreach (var choice in Split(text, '|'))
        {
            if (choice is not ['<', .., '>'])
            {
                yield return choice.Trim('"');
                continue;
            }

            var name = choice[1..^1];
            if (depth > Deepest || !classes.TryGetValue(name, out var words)) throw new FormatException($"there is no class of words '{choice}', or it names itself.");
            foreach (var word in words.SelectMany(w => Choices(w, depth + 1))) yield return word;
        }
    }

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
}
