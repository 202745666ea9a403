namespace BackPainBot.Triage;

/// <summary>How often somebody has had the pain, this time included; more is greater.</summary>
internal enum Bout
{
    Unknown,
    First,
    Second,
    Third,
    EverySession,
}
