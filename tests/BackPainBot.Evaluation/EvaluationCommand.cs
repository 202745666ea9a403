using System.CommandLine;
using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Interviews;
using BackPainBot.Evaluation.Reports;
using BackPainBot.Evaluation.Scores;

namespace BackPainBot.Evaluation;

/// <summary>The command line: which files to read, and where to write what comes out.</summary>
internal static class EvaluationCommand
{
    private static readonly Argument<FileInfo[]> Files = new Argument<FileInfo[]>("FILE")
    {
        Description = "Labelled messages, one JSON object a line: id, text, cls; region, urgency, answers and now may follow.",
        Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo?> Json = new("--json") { Description = "Where to write the scores and what each message came to.", HelpName = "OUT" };
    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Where to write a page with charts; beside OUT where only that is given.", HelpName = "OUT.html" };
    private static readonly Option<bool> Failures = new("--failures") { Description = "List the misjudged messages, gravest mistakes first." };

    /// <summary>The command, to be parsed and invoked. It exits with 0, or with 1 where a file is not as it should be.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Sends messages to the bot, each as the first of a conversation, and scores its assessments against their labels.") { Files, Json, Report, Failures };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        try
        {
            var files = arguments.GetRequiredValue(Files).Select(CaseFile.Read).ToList();
            foreach (var remark in files.SelectMany(f => f.Problems.Concat(f.Remarks))) await error.WriteLineAsync(remark);
            if (files.Any(f => f.Problems.Count > 0)) return 1;

            var outcomes = await Interviewing.AllAsync([.. files.SelectMany(f => f.Cases)], cancellationToken);
            await ReportAsync(arguments, outcomes, cancellationToken);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static async Task ReportAsync(ParseResult arguments, IReadOnlyList<Outcome> outcomes, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        var scores = Metrics.Of(outcomes);
        TextReport.Write(output, scores);
        if (arguments.GetValue(Failures)) TextReport.WriteFailures(output, outcomes);

        var json = arguments.GetValue(Json);
        if (json is not null) await WriteAsync(json, JsonReport.Of(scores, outcomes), cancellationToken);

        var page = arguments.GetValue(Report) ?? (json is null ? null : new FileInfo(Path.ChangeExtension(json.FullName, ".html")));
        var title = string.Join(", ", arguments.GetRequiredValue(Files).Select(f => f.Name));
        if (page is not null) await WriteAsync(page, HtmlReport.Of(title, scores, outcomes), cancellationToken);
    }

    private static Task WriteAsync(FileInfo file, string text, CancellationToken cancellationToken)
    {
        file.Directory!.Create();
        return File.WriteAllTextAsync(file.FullName, text + Environment.NewLine, cancellationToken);
    }
}
