namespace BackPainBot.Triage;

/// <summary>A time that a text names, whatever it is the time of.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Days">How many days ago it was, or how many days long.</param>
/// <param name="Form">How it is named.</param>
internal readonly record struct TimeMention(int Start, int End, DayRange Days, TimeForm Form);
