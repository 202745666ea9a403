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

    /// <summary>
    /// The number in "change 3 to upper", "number 2 is wrong" or "3 should be upper", with the value, which is empty where
    /// none is given; null where the clause calls no number.
    /// </summary>
    public (int Number, string Value)? ByNumber(string clause)
    {
        var words = Words(clause);
        var at = words.FindIndex(w => int.TryParse(w.Normal, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        if (at < 0 || words.Take(at).Any(w => !_line.Contains(w.Normal) && !_filler.Contains(w.Normal))) return null;
        var next = words.Skip(at + 1).FirstOrDefault(w => !_filler.Contains(w.Normal)).Normal ?? "";
        var called = words.Count == 1 || words.Take(at).Any(w => _line.Contains(w.Normal)) || _should.Contains(next) || _wrong.Contains(next);
        return called ? (int.Parse(words[at].Normal, CultureInfo.InvariantCulture), Value(words.Skip(at + 1))) : null;
    }

    /// <summary>The line of "severity is more like 7" or "the age is wrong"; the value is empty where none is given.</summary>
    public (Question Line, string Value)? ByName(IReadOnlyList<Question> lines, string clause)
    {
        var words = Words(clause);
        var named = lines
            .SelectMany(l => content.Question(l.Id).Names.Append(content.Question(l.Id).Line).Select(n => (Line: l, Name: Phrases.Normal(n).Split(' '))))
            .Select(n => (n.Line, n.Name.Length, At: Enumerable.Range(0, words.Count).FirstOrDefault(i => words.Skip(i).Take(n.Name.Length).Select(w => w.Normal).SequenceEqual(n.Name), -1)))
            .Where(n => n.At >= 0)
            .OrderByDescending(n => n.Length)
            .ToList();
        return named.Count == 0 ? null : (named[0].Line, Value(words.Take(named[0].At).Concat(words.Skip(named[0].At + named[0].Length))));
    }

    /// <summary>A clause without the words that only lead up to what it says: "no, actually it is my wife".</summary>
    public string WithoutLead(string clause) => Joined(Words(clause).SkipWhile(w => _filler.Contains(w.Normal)));

    private string Value(IEnumerable<(string Raw, string Normal)> words) => Joined(words
        .Where(w => !_line.Contains(w.Normal) && !_should.Contains(w.Normal) && !_wrong.Contains(w.Normal))
        .SkipWhile(w => _filler.Contains(w.Normal)));

    private static string Joined(IEnumerable<(string Raw, string Normal)> words) => string.Join(' ', words.Select(w => w.Raw));

    private static List<(string Raw, string Normal)> Words(string clause) =>
        [.. clause.Split(' ').Select(w => (Raw: w, Normal: Phrases.Normal(w))).Where(w => w.Normal.Length > 0)];
}
