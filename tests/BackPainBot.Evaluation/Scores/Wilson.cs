namespace BackPainBot.Evaluation.Scores;

/// <summary>Wilson's score interval of a share: it stays within 0 and 1, and says something also where all or none were hit.</summary>
internal static class Wilson
{
    /// <summary>The normal distribution's 97.5th percentile, for 95 of 100 intervals to hold the true share.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The bounds of the 95 % interval, as shares.</summary>
    /// <param name="hits">How many were hit.</param>
    /// <param name="of">Of how many; more than 0.</param>
    public static (double Low, double High) Interval(int hits, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, of);
        var share = (double)hits / of;
        var weight = Z * Z / of;
        var middle = (share + weight / 2) / (1 + weight);
        var half = Z * Math.Sqrt(share * (1 - share) / of + weight / (4 * of)) / (1 + weight);
        return (hits == 0 ? 0 : middle - half, hits == of ? 1 : middle + half);
    }
}
