using System.Diagnostics;
using BackPainBot.Fuzzing.Targets;
using CsCheck;

namespace BackPainBot.Fuzzing.Running;

/// <summary>Tries input after input on one target, until the time is over.</summary>
internal sealed class Campaign(TargetKind kind, Action<string> tell)
{
    /// <summary>A host that has seen so many inputs makes way for a new one, so that a long run needs no more memory than a short one.</summary>
    private const int InputsOfHost = 5000;

    /// <summary>More kinds of trouble than this are one kind.</summary>
    private const int MostFindings = 20;

    public async Task<CampaignOutcome> RunAsync(PCG chance, TimeSpan time, CancellationToken cancellationToken)
    {
        var findings = new Dictionary<string, Finding>();
        var inputs = 0;
        var watch = Stopwatch.StartNew();
        while (GoesOn())
        {
            await using var target = kind.Create();
            await target.StartAsync();
            for (var i = 0; i < InputsOfHost && GoesOn(); i++, inputs++)
            {
                var seed = chance.ToString(chance.State);
                var input = target.Inputs.Generate(chance, null, out _);
                if (await target.TryAsync(input) is not { } broken || findings.ContainsKey(broken.What)) continue;
                tell($"  broken: {broken.What} (seed {seed}, input {inputs})");
                findings[broken.What] = await new Minimiser(target, broken).MinimiseAsync(input, seed);
            }
        }

        return new CampaignOutcome(inputs, [.. findings.Values]);

        bool GoesOn() => watch.Elapsed < time && findings.Count < MostFindings && !cancellationToken.IsCancellationRequested;
    }
}

/// <summary>What came of it.</summary>
internal sealed record CampaignOutcome(int Inputs, IReadOnlyList<Finding> Findings);
