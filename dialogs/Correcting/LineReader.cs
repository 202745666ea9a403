using System.Globalization;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Finds the line of the summary that a clause calls by its number or its name, and what is said of it.</summary>
internal sealed class LineReader(ConversationContent content)
{
    private const string Line = "line";
    private const string Should = "should";
    private const string Wrong = "wrong";
    private const string Filler = "correct-filler";

    private readonly HashSet<string> _line = [.. content.Phrases[Line]];
    private readonly HashSet<string> _should = [.. content.Phrases[Should]];
    private readonly HashSet<string> _filler = [.. content.Phrases[Filler]];
    private readonly HashSet<string> _wrong = [.. content.Phrases[Wrong]];

    /// <summary>The lists of words that the content must hold.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Line, Should, Wrong, Filler];

    /// <summary>The line of "change 3 to upper", "number 2 is wrong" or "3 should be upper"; the value is empty where none is given.</summary>
    public (Question Line, string Value)? ByNumber(IReadOnlyList<Question> lines, string clause)
    {
        var words = clause.Split(' ');
        var at = Array.FindIndex(words, w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        if (at < 0 || int.Parse(words[at], CultureInfo.InvariantCulture) is var number && (number < 1 || number > lines.Count)) return null;
        var (before, after) = (words[..at], words[(at + 1)..]);
        if (before.Any(w => !_line.Contains(w) && !_filler.Contains(w))) return null;
        var called = before.Any(_line.Contains) || after.FirstOrDefault(w => !_filler.Contains(w)) is { } first && (_should.Contains(first) || _wrong.Contains(first)) || words.Length == 1;
        return called ? (lines[number - 1], Value(after)) : null;
    }

    /// <summary>The line of "severity is more like 7" or "the age is wrong"; the value is empty where none is given.</summary>
    public (Question Line, string Value)? ByName(IReadOnlyList<Question> lines, string clause)
    {
        var named = lines
            .SelectMany(l => content.Question(l.Id).Names.Append(content.Question(l.Id).Line).Select(n => (Line: l, Name: Phrases.Normal(n))))
            .Where(n => Phrases.Holds(clause, n.Name))
            .OrderByDescending(n => n.Name.Length)
            .ToList();
        return named.Count == 0 ? null : (named[0].Line, Value($" {clause} ".Replace($" {named[0].Name} ", " ", StringComparison.Ordinal).Split(' ')));
    }

    /// <summary>A clause without the words that only lead up to what it says: "no, actually it is my wife".</summary>
    public string WithoutLead(string clause) => string.Join(' ', clause.Split(' ').SkipWhile(_filler.Contains));

    private string Value(string[] words) =>
        string.Join(' ', words.Where(w => w.Length > 0 && !_line.Contains(w) && !_should.Contains(w) && !_wrong.Contains(w)).SkipWhile(_filler.Contains));
}
