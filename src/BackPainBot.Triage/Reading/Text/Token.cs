namespace BackPainBot.Triage;

/// <summary>One word of a message.</summary>
/// <param name="Text">The word in lower case, without apostrophes and accents; a misspelt one as it was meant.</param>
/// <param name="Sentence">The number of the sentence that it stands in.</param>
/// <param name="AfterComma">Whether a comma, a bracket or a dash stands before it.</param>
internal readonly record struct Token(string Text, int Sentence, bool AfterComma)
{
    /// <summary>Where the word begins in the message.</summary>
    public int Start { get; init; }

    /// <summary>Where the word ends in the message.</summary>
    public int End { get; init; }

    /// <summary>Whether a slash stands before it, as in "numb/tingly".</summary>
    public bool AfterSlash { get; init; }

    /// <summary>What the lexicon knows of the word; nothing where it is part of a harmless turn of speech.</summary>
    public WordInfo? Info { get; init; }

    /// <summary>The number of the part of a sentence that it stands in: "but" begins a new one.</summary>
    public int Part { get; init; }

    /// <summary>Whether it denies what follows; no phrase reaches over it.</summary>
    public bool Negates { get; init; }
}
