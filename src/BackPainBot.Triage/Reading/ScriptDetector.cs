using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>Counts letters by the languages that have letters of their own.</summary>
internal sealed class ScriptDetector
{
    private readonly string[] _languages;
    private readonly int[] _with;
    private readonly (char From, char To, int Language)[] _ranges;

    public ScriptDetector(Dictionary<string, ScriptLetters> scripts)
    {
        _languages = [.. scripts.Keys];
        _with = [.. scripts.Values.Select(s => s.With is null ? -1 : Array.IndexOf(_languages, s.With))];
        // The letters that a language adds are looked for before those that it shares.
        _ranges = [.. scripts.Values
            .SelectMany((s, i) => s.Letters.Select(l => (Letter(l.Split('-')[0]), Letter(l.Split('-')[^1]), Language: i)))
            .OrderByDescending(r => _with[r.Language])];
    }

    public IReadOnlyList<string> Languages => _languages;

    /// <summary>The number of the language that a letter belongs to, or -1 where it has none of its own.</summary>
    public int LanguageOf(char letter)
    {
        foreach (var (from, to, language) in _ranges)
        {
            if (letter >= from && letter <= to) return language;
        }

        return -1;
    }

    /// <summary>The language that most of the letters belong to, if they are more than a given number; or null.</summary>
    /// <param name="letters">How many letters there are of each language.</param>
    /// <param name="least">What they have to exceed.</param>
    public string? Of(Span<int> letters, int least)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] > 0 && _with[i] >= 0) (letters[i], letters[_with[i]]) = (letters[i] + letters[_with[i]], 0);
        }

        var best = 0;
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i] > letters[best]) best = i;
        }

        return letters[best] > least ? _languages[best] : null;
    }

    private static char Letter(string code) => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
