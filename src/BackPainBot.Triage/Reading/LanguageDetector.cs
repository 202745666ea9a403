using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>Notices that a message is clearly written in another language than English.</summary>
internal sealed class LanguageDetector
{
    private const int LongestWord = 32;
    private const int Enough = 2;

    /// <summary>One word in so many must be known: a name or two in an unknown language prove nothing.</summary>
    private const int OneIn = 3;

    private readonly string[] _languages;
    private readonly FrozenDictionary<string, WordEvidence>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly ScriptDetector _scripts;

    public LanguageDetector(LanguageFile file)
    {
        _languages = [.. file.Languages.Keys];
        _words = WordEvidence.All(file).GetAlternateLookup<ReadOnlySpan<char>>();
        _scripts = new(file.Scripts);
    }

    /// <summary>Every language that it can name, by its ISO 639-1 code.</summary>
    public IEnumerable<string> Languages => _languages.Concat(_scripts.Languages);

    /// <summary>Reads the file that is embedded in the program.</summary>
    public static LanguageDetector Load() => new(YamlFile.Parse<LanguageFile>(YamlFile.Embedded("languages.yaml")));

    /// <summary>Tells whether a word, in lower case, is a common English one.</summary>
    public bool IsEnglish(string word) => _words.TryGetValue(word, out var evidence) && evidence.English;

    /// <summary>The language of a message by its ISO 639-1 code; null where it is English or cannot be told.</summary>
    /// <param name="text">The message, as it was written.</param>
    public string? Of(string text) => Of(text, Enough);

    /// <summary>The language that a message may be written in, if something else than its words speaks for that too.</summary>
    /// <param name="text">The message, as it was written.</param>
    public string? Maybe(string text) => Of(text, 0);

    private string? Of(string text, int enough)
    {
        Span<int> letters = stackalloc int[_scripts.Languages.Count];
        Span<Tally> tallies = stackalloc Tally[_languages.Length];
        Span<char> word = stackalloc char[LongestWord];
        var (length, words, english, latin) = (0, 0, 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            // "J'ai" is one word, and an accent may follow its letter.
            if (Letters.IsApostrophe(c) || Letters.IsMark(c)) continue;
            if (char.IsLetter(c) && _scripts.LanguageOf(c) is >= 0 and var language) letters[language]++;
            else if (char.IsLetter(c))
            {
                latin++;
                if (length < LongestWord) word[length++] = char.ToLowerInvariant(c);
                continue;
            }

            if (length == 0) continue;
            words++;
            if (_words.TryGetValue(word[..length], out var evidence))
            {
                if (evidence.English) english++;
                for (var l = 0; l < tallies.Length; l++) tallies[l].Add(evidence, 1 << l);
            }

            length = 0;
        }

        return _scripts.Of(letters, Math.Max(1, latin / OneIn)) ?? Best(tallies, words, english, enough);
    }

    private string? Best(ReadOnlySpan<Tally> tallies, int words, int english, int enough)
    {
        var best = 0;
        for (var l = 1; l < tallies.Length; l++)
        {
            if (tallies[l].Better(tallies[best])) best = l;
        }

        var tally = tallies[best];
        return tally.Strength >= enough && tally.Known > english && tally.Known * OneIn >= words ? _languages[best] : null;
    }

    /// <summary>What the words of a message say for one language.</summary>
    private struct Tally
    {
        public int Known { get; private set; }

        public int Strength { get; private set; }

        public void Add(WordEvidence word, int bit)
        {
            if ((word.Known & bit) == 0) return;
            Known++;
            Strength += (word.Alone & bit) != 0 ? Enough : (word.Sure & bit) != 0 ? 1 : 0;
        }

        public readonly bool Better(Tally other) => Known + Strength > other.Known + other.Strength;
    }
}
