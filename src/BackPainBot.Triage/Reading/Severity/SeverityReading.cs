namespace BackPainBot.Triage;

/// <summary>What a text says of how bad a pain is.</summary>
/// <param name="Now">0 (no pain) to 10; null where it does not say.</param>
/// <param name="Course">The finding of the course where numbers tell it: "was a 7, now a 4"; else null.</param>
internal readonly record struct SeverityReading(int? Now, string? Course);
