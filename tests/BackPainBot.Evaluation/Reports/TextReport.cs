using System.Globalization;
using BackPainBot.Evaluation.Scores;

namespace BackPainBot.Evaluation.Reports;

/// <summary>The report on the console.</summary>
internal static class TextReport
{
    private const int NameWidth = 24;
    private const int CellWidth = 11;

    public static void Write(TextWriter output, Metrics scores)
    {
        output.WriteLine($"{scores.Count} messages");
        WriteMatrix(output, "class", scores.Classes);
        WriteMatrix(output, "urgency", scores.Urgencies);
        output.WriteLine();
        output.WriteLine($"{"",-NameWidth}{"share",CellWidth}{"95 % interval",17}{"n",CellWidth + 2}");
        foreach (var share in scores.Shares)
        {
            output.WriteLine($"{share.Name,-NameWidth}{Wording.Percent(share.Value),CellWidth}{Wording.Interval(share),17}{Wording.Count(share),CellWidth + 2}");
        }

        output.WriteLine();
        output.WriteLine(Wording.Questions(scores));
    }

    /// <summary>Lists what is wrong, gravest first.</summary>
    public static void WriteFailures(TextWriter output, IReadOnlyList<Outcome> outcomes)
    {
        foreach (var mistakes in outcomes.Misjudged())
        {
            output.WriteLine();
            output.WriteLine($"{Wording.Of(mistakes.Key)}: {mistakes.Count()}");
            foreach (var outcome in mistakes) WriteFailure(output, outcome);
        }
    }

    private static void WriteFailure(TextWriter output, Outcome outcome)
    {
        output.WriteLine();
        output.WriteLine($"  {outcome.Case.Id}");
        output.WriteLine($"    expected  {Wording.Right(outcome.Case)}");
        output.WriteLine($"    got       {Wording.Judged(outcome)}");
        output.WriteLine($"    reasons   {Wording.Reasons(outcome)}");
        output.WriteLine($"    text      {outcome.Case.Text.ReplaceLineEndings("\n              ")}");
    }

    private static void WriteMatrix(TextWriter output, string name, ConfusionMatrix matrix)
    {
        output.WriteLine();
        output.WriteLine($"{name + ": right, judged →",-NameWidth}{string.Concat(matrix.Judged.Select(Cell))}");
        for (var right = 0; right < matrix.Right.Count; right++)
        {
            var counts = matrix.Judged.Select((_, judged) => Cell(matrix[right, judged].ToString(CultureInfo.InvariantCulture)));
            output.WriteLine($"{matrix.Right[right],-NameWidth}{string.Concat(counts)}");
        }
    }

    private static string Cell(string text) => text.PadLeft(CellWidth);
}
