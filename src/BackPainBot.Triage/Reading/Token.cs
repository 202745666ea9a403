namespace BackPainBot.Triage;

/// <summary>One word of a message.</summary>
/// <param name="Text">The word in lower case, without apostrophes.</param>
/// <param name="Sentence">The number of the sentence that it stands in.</param>
/// <param name="AfterComma">Whether a comma stands before it.</param>
internal readonly record struct Token(string Text, int Sentence, bool AfterComma);
