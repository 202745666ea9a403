using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Compares messages with known phrases, without regard to case, apostrophes, marks and doubled spaces.</summary>
/// <param name="content">The phrases.</param>
internal sealed class Phrases(ConversationContent content)
{
    private const string Filler = "-filler";

    private readonly Dictionary<string, HashSet<string>> _phrases =
        content.Phrases.ToDictionary(p => p.Key, p => p.Value.Select(Normal).ToHashSet());

    /// <summary>The command that a whole message is, or null.</summary>
    public string? Command(string text)
    {
        var normal = Normal(text);
        return Commands.All.FirstOrDefault(c => _phrases[c].Contains(normal));
    }

    /// <summary>Tells whether a whole message means one of the plain answers: "yes", "no", "none", "not-sure".</summary>
    public bool Means(string text, string answer) => _phrases[answer].Contains(Normal(text));

    /// <summary>
    /// Tells whether a message says one thing in any words that add nothing to it. "deny" denies everything that was asked:
    /// "no, nothing like that", "none, thank god"; "gone" says that the pain is: "it's all gone, thanks".
    /// </summary>
    public bool OnlyOf(string text, string list)
    {
        var words = Normal(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(_phrases[list].Contains) && words.All(w => _phrases[list].Contains(w) || _phrases[list + Filler].Contains(w));
    }

    /// <summary>A text as its words, in lower case, with one space between them.</summary>
    public static string Normal(string text) => string.Join(' ', Tokenizer.Split(text).Select(t => t.Text));

    /// <summary>Tells whether a phrase stands in a text as whole words; both must be normal.</summary>
    public static bool Holds(string normalText, string normalPhrase) =>
        normalPhrase.Length > 0 && $" {normalText} ".Contains($" {normalPhrase} ", StringComparison.Ordinal);
}
