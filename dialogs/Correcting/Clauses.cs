using System.Text.RegularExpressions;

namespace BackPainBot.Dialogs;

/// <summary>Takes a correction apart: "upper back, and it is 5 days, not 3" puts two things right.</summary>
internal sealed partial class Clauses(ConversationContent content)
{
    private const string Contrast = "contrast";
    private const string ContrastEnds = "contrast-ends";
    private const string Joins = "joins";

    private readonly Openers _contrast = new(content.Phrases[Contrast]);
    private readonly HashSet<string> _ends = [.. content.Phrases[ContrastEnds]];
    private readonly HashSet<string> _joins = [.. content.Phrases[Joins]];

    /// <summary>The lists of words that the content must hold.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Contrast, ContrastEnds, Joins];

    /// <summary>The message without what it says is not so: "not the lower back", "instead of 3".</summary>
    public string WithoutContrast(string said)
    {
        var words = Word().Matches(said).Select(m => m.Value).ToList();
        var normal = words.ConvertAll(Phrases.Normal);
        var kept = new List<string>();
        var dropping = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (dropping && (i > 0 && Closes(words[i - 1]) || _ends.Contains(normal[i]))) dropping = false;
            dropping |= _contrast.StandAt(normal, i);
            if (!dropping) kept.Add(words[i]);
        }

        return string.Join(' ', kept);
    }

    /// <summary>The pieces between commas, ends of sentences and words such as "and", as their words alone.</summary>
    public IEnumerable<string> Of(string said)
    {
        var clause = new List<string>();
        foreach (var raw in Word().Matches(said).Select(m => m.Value))
        {
            var normal = Phrases.Normal(raw);
            if (!_joins.Contains(normal) && normal.Length > 0) clause.Add(normal);
            if (clause.Count == 0 || !(_joins.Contains(normal) || Closes(raw))) continue;
            yield return string.Join(' ', clause);
            clause.Clear();
        }

        if (clause.Count > 0) yield return string.Join(' ', clause);
    }

    private static bool Closes(string word) => word[^1] is ',' or '.' or ';' or '!' or '?' or ':';

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
