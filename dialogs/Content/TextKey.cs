namespace BackPainBot.Dialogs;

/// <summary>A text of texts.yaml, and the names that it may use in braces.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Names">The names that the program fills in, in the order in which it gives their values.</param>
internal sealed record TextKey(string Id, IReadOnlyList<string> Names);
