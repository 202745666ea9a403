namespace BackPainBot.Triage;

/// <summary>How many days ago something began, as closely as the person could say.</summary>
/// <param name="From">The least number of days, 0 or more.</param>
/// <param name="To">The greatest number of days; not less than <paramref name="From"/>.</param>
public readonly record struct DayRange(int From, int To);
