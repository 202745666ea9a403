namespace BackPainBot.Triage;

/// <summary>What a word before an amount makes of it.</summary>
internal enum Bound
{
    None,

    /// <summary>"Over a month".</summary>
    More,

    /// <summary>"Nearly a month".</summary>
    Nearly,

    /// <summary>"Less than a month".</summary>
    Less,
}
