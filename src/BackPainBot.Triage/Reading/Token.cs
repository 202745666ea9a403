namespace BackPainBot.Triage;

/// <summary>One word of a message.</summary>
/// <param name="Text">The word in lower case, without apostrophes; empty where it is part of a harmless turn of speech.</param>
/// <param name="Sentence">The number of the sentence, or part of one, that it stands in.</param>
/// <param name="AfterComma">Whether a comma stands before it.</param>
/// <param name="Negates">Whether it denies what follows; no phrase reaches over it.</param>
internal readonly record struct Token(string Text, int Sentence, bool AfterComma, bool Negates = false);
