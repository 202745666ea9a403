using BackPainBot.Evaluation.Cases;

namespace BackPainBot.Evaluation.Scores;

/// <summary>How often what is right was judged as what.</summary>
/// <param name="Right">The labels that are right, in the order of weight.</param>
/// <param name="Judged">The same labels as judged, and last that there was no assessment.</param>
internal sealed record ConfusionMatrix(IReadOnlyList<string> Right, IReadOnlyList<string> Judged)
{
    private readonly int[,] _counts = new int[Right.Count, Judged.Count];

    /// <summary>How often.</summary>
    /// <param name="right">The row: the index of what is right.</param>
    /// <param name="judged">The column: the index of what it was judged.</param>
    public int this[int right, int judged] => _counts[right, judged];

    public static ConfusionMatrix Of<T>(IEnumerable<(T Right, T? Judged)> pairs)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        var matrix = new ConfusionMatrix(Labels.All<T>(), [.. Labels.All<T>(), Labels.None]);
        foreach (var (right, judged) in pairs)
        {
            matrix._counts[Array.IndexOf(values, right), judged is { } value ? Array.IndexOf(values, value) : values.Length]++;
        }

        return matrix;
    }
}
