using System.Globalization;
using System.Net;
using BackPainBot.Evaluation.Scores;

namespace BackPainBot.Evaluation.Reports;

/// <summary>The report as one page that needs nothing else.</summary>
internal static class HtmlReport
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
        figure { margin: 2rem 0; overflow-x: auto }
        figcaption { font-weight: 600 }
        table { border-collapse: collapse; margin: 1rem 0 }
        th, td { padding: .25rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid #ddd }
        td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
        td.text { white-space: pre-line }
        """;

    /// <summary>The page.</summary>
    /// <param name="title">What was judged.</param>
    /// <param name="scores">The scores.</param>
    /// <param name="outcomes">What each case came to; the misjudged ones are listed.</param>
    public static string Of(string title, Metrics scores, IReadOnlyList<Outcome> outcomes) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Evaluation: {Text(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <h1>Evaluation: {Text(title)}</h1>
        <p>{scores.Count} messages. {Text(Wording.Questions(scores))}</p>
        <h2>Shares, with 95 % intervals</h2>
        {Figure("Shares as points on their intervals, in %", Charts.Intervals("shares", scores.Shares))}
        <table>
        <tr><th>share of</th><th></th><th>95 % interval</th><th>n</th></tr>
        {Lines(scores.Shares.Select(Row))}
        </table>
        <h2>What was judged as what</h2>
        {Figure("Class: what is right in rows, what it was judged in columns", Charts.Confusion("classes", scores.Classes))}
        {Figure("Urgency: what is right in rows, what it was judged in columns", Charts.Confusion("urgencies", scores.Urgencies))}
        <h2>Misjudged messages, gravest mistakes first</h2>
        {Lines(outcomes.Misjudged().Select(Table))}
        </body>
        </html>
        """;

    private static string Figure(string caption, string svg) => $"""
        <figure>
        <figcaption>{Text(caption)}</figcaption>
        {svg}
        </figure>
        """;

    private static string Row(Share share) =>
        $"""<tr><td>{Text(share.Name)}</td>{Number(Wording.Percent(share.Value))}{Number(Wording.Interval(share))}{Number(Wording.Count(share))}</tr>""";

    private static string Number(string number) => $"""<td class="number">{Text(number)}</td>""";

    private static string Table(IGrouping<Mistake, Outcome> mistakes) => $"""
        <h3>{Text(Wording.Of(mistakes.Key))}: {mistakes.Count().ToString(CultureInfo.InvariantCulture)}</h3>
        <table>
        <tr><th>id</th><th>expected</th><th>got</th><th>reasons</th><th>text</th></tr>
        {Lines(mistakes.Select(Row))}
        </table>
        """;

    private static string Row(Outcome outcome) =>
        $"""<tr><td>{Text(outcome.Case.Id)}</td><td>{Text(Wording.Right(outcome.Case))}</td><td>{Text(Wording.Judged(outcome))}</td><td>{Text(Wording.Reasons(outcome))}</td><td class="text">{Text(outcome.Case.Text)}</td></tr>""";

    private static string Lines(IEnumerable<string> parts) => string.Join('\n', parts);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
