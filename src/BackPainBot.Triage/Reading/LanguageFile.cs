namespace BackPainBot.Triage;

/// <summary>The file languages.yaml, as it is written.</summary>
internal sealed record LanguageFile
{
    public string English { get; init; } = "";
    public Dictionary<string, LanguageWords> Languages { get; init; } = [];
    public Dictionary<string, ScriptLetters> Scripts { get; init; } = [];
}

/// <summary>The words that speak for a language; the head of the file says how much.</summary>
internal sealed record LanguageWords
{
    public string Alone { get; init; } = "";
    public string Sure { get; init; } = "";
    public string Often { get; init; } = "";
}

/// <summary>The letters of a language that has its own.</summary>
internal sealed record ScriptLetters
{
    /// <summary>One letter or a range, as hexadecimal numbers of Unicode.</summary>
    public List<string> Letters { get; init; } = [];

    /// <summary>The language whose letters these add to.</summary>
    public string? With { get; init; }
}
