namespace BackPainBot.Triage;

/// <summary>How bad a text says that something is.</summary>
/// <param name="Score">0 to 10.</param>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
internal readonly record struct Rating(int Score, int Start, int End);
