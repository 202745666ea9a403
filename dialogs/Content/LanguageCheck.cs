using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Checks that every language that can be noticed can be answered.</summary>
internal static class LanguageCheck
{
    /// <summary>The emergency number in the sentences of a language.</summary>
    public const string Number = "{number}";

    public static IEnumerable<string> Problems(IReadOnlyDictionary<string, LanguageText> languages, TriageKnowledge knowledge)
    {
        var named = knowledge.Foreign.Named.ToList();
        return named.Except(languages.Keys).Select(l => $"languages: '{l}' is missing.")
            .Concat(languages.Keys.Except(named).Select(l => $"languages: nothing notices '{l}'."))
            .Concat(languages.SelectMany(l => Problems(l.Key, l.Value)));
    }

    private static IEnumerable<string> Problems(string language, LanguageText text)
    {
        if (text.Name.Length == 0 || text.Number.Length == 0 || text.Notice.Length == 0) yield return $"languages: '{language}' needs 'name', 'number' and 'notice'.";
        if (ForeignReader.Languages.Contains(language) && text is not { Emergency: not null, SameDay: not null, Crisis: not null })
        {
            yield return $"languages: '{language}' needs 'emergency', 'same-day' and 'crisis', because its signs are read.";
        }

        foreach (var sentence in text.Sentences.Where(s => !s.Contains(Number, StringComparison.Ordinal))) yield return $"languages: '{language}' does not name {Number} in '{sentence}'.";
    }
}
