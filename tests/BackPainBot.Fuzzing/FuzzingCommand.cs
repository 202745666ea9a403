using System.CommandLine;
using BackPainBot.Fuzzing.Running;
using BackPainBot.Fuzzing.Targets;
using CsCheck;

namespace BackPainBot.Fuzzing;

/// <summary>The command line.</summary>
internal static class FuzzingCommand
{
    private static readonly Option<double> Minutes = new("--minutes") { Description = "How long, all targets together.", DefaultValueFactory = _ => 2 };
    private static readonly Option<TargetKind?> Target = new("--target") { Description = "The one target; without it, all of them." };
    private static readonly Option<string?> Seed = new("--seed") { Description = "What chance begins with, as a run printed it; without it, chance." };
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "An input, as a run wrote it." };

    /// <summary>The command, to be parsed and invoked. It exits with 0, or with 1 where something broke.</summary>
    public static RootCommand Create()
    {
        var run = new Command("run", "Tries input after input, and keeps in the corpus what breaks something.") { Minutes, Target, Seed };
        run.SetAction(RunAsync);
        var replay = new Command("replay", "Tries one input.") { File, Target };
        replay.SetAction(ReplayAsync);
        return new RootCommand("Looks for input that breaks the bot.") { run, replay };
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        TargetKind[] kinds = arguments.GetValue(Target) is { } one ? [one] : Enum.GetValues<TargetKind>();
        var time = TimeSpan.FromMinutes(arguments.GetValue(Minutes)) / kinds.Length;
        var found = 0;
        foreach (var kind in kinds)
        {
            var seed = arguments.GetValue(Seed) ?? Seeds.Any();
            await output.WriteLineAsync($"{kind,-12} seed {seed}, {time.TotalSeconds:N0} s");
            var outcome = await new Campaign(kind, output.WriteLine).RunAsync(PCG.Parse(seed), time, cancellationToken);
            await output.WriteLineAsync($"{kind,-12} {outcome.Inputs:N0} inputs, {outcome.Findings.Count} findings");
            foreach (var finding in outcome.Findings) await output.WriteLineAsync($"{finding}{Environment.NewLine}  {Corpus.Keep(kind, finding)}");
            found += outcome.Findings.Count;
        }

        return found == 0 ? 0 : 1;
    }

    private static async Task<int> ReplayAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var file = arguments.GetRequiredValue(File);
        var kind = arguments.GetValue(Target) ?? Enum.Parse<TargetKind>(file.Directory!.Name, ignoreCase: true);
        var input = await System.IO.File.ReadAllBytesAsync(file.FullName, cancellationToken);
        await using var target = kind.Create();
        await target.StartAsync();
        var broken = await target.TryAsync(input);
        await arguments.InvocationConfiguration.Output.WriteLineAsync(broken?.ToString() ?? "Nothing breaks.");
        return broken is null ? 0 : 1;
    }
}
