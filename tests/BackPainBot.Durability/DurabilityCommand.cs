using System.CommandLine;
using BackPainBot.Durability.Driving;
using BackPainBot.Durability.Engines;
using BackPainBot.Durability.Troubles;

namespace BackPainBot.Durability;

/// <summary>The command line.</summary>
internal static class DurabilityCommand
{
    private static readonly Option<EngineKind> Engine = new("--engine") { Description = "The database.", DefaultValueFactory = _ => EngineKind.Sqlite };
    private static readonly Option<int> KillCount = new("--kills") { Description = "How often a host is killed.", DefaultValueFactory = _ => 300 };
    private static readonly Argument<TroubleKind> Trouble = new("TROUBLE") { Description = "What fails." };
    private static readonly Option<int> Times = new("--times") { Description = "How often it fails; without any trouble, how many messages are said.", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Conversations = new("--conversations") { Description = "How many talk at once.", DefaultValueFactory = _ => 200 };
    private static readonly Option<int> Seed = new("--seed") { Description = "What chance begins with; without it, chance.", DefaultValueFactory = _ => Random.Shared.Next() };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Say also what the hosts answer and print." };

    /// <summary>The command, to be parsed and invoked. It exits with 0, or with 1 where a promise was not kept.</summary>
    public static RootCommand Create()
    {
        var run = new Command("run", "Kills hosts while many talk to the bot.") { Engine, KillCount, Conversations, Seed, Verbose };
        run.SetAction((arguments, cancellationToken) => RunAsync(arguments, TroubleKind.Kills, arguments.GetValue(KillCount), cancellationToken));
        var fail = new Command("fail", "Lets something else fail while many talk to the bot.") { Trouble, Engine, Times, Conversations, Seed, Verbose };
        fail.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetRequiredValue(Trouble), arguments.GetValue(Times), cancellationToken));
        return new RootCommand("Checks that what the bot acknowledged takes effect once, in order, whatever fails.") { run, fail };
    }

    private static async Task<int> RunAsync(ParseResult arguments, TroubleKind trouble, int times, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        var seed = arguments.GetValue(Seed);
        await output.WriteLineAsync($"seed          {seed}");
        await using var engine = await arguments.GetValue(Engine).StartAsync();
        var heard = arguments.GetValue(Verbose) ? new Action<string>(output.WriteLine) : null;
        var outcome = await new Run(engine, trouble.On(engine, times), arguments.GetValue(Conversations), seed, heard).GoAsync(cancellationToken);
        await output.WriteLineAsync(outcome.ToString());
        if (arguments.GetValue(Verbose))
        {
            foreach (var (what, count) in outcome.Complaints.OrderByDescending(complaint => complaint.Value)) await output.WriteLineAsync($"{count,7} {what}");
        }

        return outcome.Violations.Count == 0 ? 0 : 1;
    }
}
