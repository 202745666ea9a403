using System.Text.RegularExpressions;

namespace BackPainBot.Triage;

/// <summary>Writes a phrase of the lexicon out: its classes of words, and its two parts in either order.</summary>
/// <param name="words">The classes: words and phrases by the name that stands for them.</param>
internal sealed partial class PhraseClasses(IReadOnlyDictionary<string, List<string>> words)
{
    /// <summary>The phrases of a file, written out.</summary>
    /// <exception cref="FormatException">A phrase names a class that is not there.</exception>
    public IEnumerable<KeyValuePair<string, List<string>>> WriteOut(Dictionary<string, List<string>> phrases) =>
        phrases.Select(p => KeyValuePair.Create(p.Key, p.Value.SelectMany(WriteOut).ToList()));

    private string[] WriteOut(string phrase)
    {
        var plain = Class().Replace(phrase, m => words.TryGetValue(m.Groups[1].Value, out var members)
            ? string.Join('|', members.Select(w => w.Contains(' ', StringComparison.Ordinal) ? $"\"{w}\"" : w))
            : throw new FormatException($"'{phrase}' names the class '{m.Groups[1].Value}', which is not there."));
        return plain.Split(" ~ ") is [var one, var other] ? [$"{one} .. {other}", $"{other} .. {one}"] : [plain];
    }

    [GeneratedRegex("<([^<>]+)>")]
    private static partial Regex Class();
}
