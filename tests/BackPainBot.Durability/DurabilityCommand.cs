using System.CommandLine;
using BackPainBot.Durability.Driving;
using BackPainBot.Durability.Engines;
using BackPainBot.Durability.Troubles;

namespace BackPainBot.Durability;

/// <summary>The command line.</summary>
internal static class DurabilityCommand
{
    private static readonly Option<int> KillCount = new("--kills") { Description = "How often a host is killed.", DefaultValueFactory = _ => 300 };
    private static readonly Option<int> Conversations = new("--conversations") { Description = "How many talk at once.", DefaultValueFactory = _ => 200 };
    private static readonly Option<int> Seed = new("--seed") { Description = "What chance begins with; without it, chance.", DefaultValueFactory = _ => Random.Shared.Next() };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Say also what the hosts answered and complained of." };

    /// <summary>The command, to be parsed and invoked. It exits with 0, or with 1 where a promise was not kept.</summary>
    public static RootCommand Create()
    {
        var run = new Command("run", "Kills the bot again and again while many talk to it, and checks that nothing is lost and nothing happens twice.") { KillCount, Conversations, Seed, Verbose };
        run.SetAction(RunAsync);
        return new RootCommand("Proves that what the bot acknowledged takes effect once, whatever is killed.") { run };
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        var seed = arguments.GetValue(Seed);
        await output.WriteLineAsync($"seed          {seed}");
        await using var engine = new FolderEngine();
        var outcome = await new Run(engine, new Kills(arguments.GetValue(KillCount)), arguments.GetValue(Conversations), seed).GoAsync(cancellationToken);
        await output.WriteLineAsync(outcome.ToString());
        if (arguments.GetValue(Verbose))
        {
            foreach (var (what, count) in outcome.Complaints.OrderByDescending(complaint => complaint.Value)) await output.WriteLineAsync($"{count,7} {what}");
        }

        return outcome.Violations.Count == 0 ? 0 : 1;
    }
}
