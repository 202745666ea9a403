namespace BackPainBot.Evaluation.Scores;

/// <summary>How many of how many.</summary>
/// <param name="Name">What it is the share of.</param>
/// <param name="Hits">How many were hit.</param>
/// <param name="Of">Of how many.</param>
internal sealed record Share(string Name, int Hits, int Of)
{
    /// <summary>The share, 0 to 1; null where there is nothing to take a share of.</summary>
    public double? Value => Of == 0 ? null : (double)Hits / Of;

    /// <summary>The 95 % interval; null where there is nothing to take a share of.</summary>
    public (double Low, double High)? Interval => Of == 0 ? null : Wilson.Interval(Hits, Of);
}
