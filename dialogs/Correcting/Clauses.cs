using System.Text.RegularExpressions;

namespace BackPainBot.Dialogs;

/// <summary>Takes a correction apart: "upper back, and it is 5 days, not 3" puts two things right.</summary>
internal sealed partial class Clauses(ConversationContent content)
{
    private const string Contrast = "contrast";
    private const string ContrastEnds = "contrast-ends";
    private const string Joins = "joins";

    private readonly PhraseList _contrast = new(content.Phrases[Contrast]);
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

    /// <summary>The pieces between commas, ends of sentences and words such as "and".</summary>
    public List<string> Of(string said)
    {
        var clauses = new List<string>();
        var clause = new List<string>();
        foreach (var word in Word().Matches(said).Select(m => m.Value))
        {
            var joins = _joins.Contains(Phrases.Normal(word));
            if (!joins) clause.Add(word);
            if (joins || Closes(word)) End();
        }

        End();
        return clauses;

        void End()
        {
            if (clause.Count > 0) clauses.Add(string.Join(' ', clause));
            clause.Clear();
        }
    }

    private static bool Closes(string word) => word[^1] is ',' or '.' or ';' or '!' or '?';

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
