using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>What a message puts right.</summary>
/// <param name="Answer">What is so instead, to be told after everything else; null where the message does not say.</param>
/// <param name="AskAgain">The question of a line that is wrong, where the message does not say what is right.</param>
internal sealed record Correction(Answer? Answer, string? AskAgain);
