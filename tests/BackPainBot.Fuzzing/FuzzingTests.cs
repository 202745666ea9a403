using BackPainBot.Fuzzing.Running;
using BackPainBot.Fuzzing.Targets;
using CsCheck;
using Xunit.Abstractions;

namespace BackPainBot.Fuzzing;

/// <summary>What once broke something is tried again, and then for two minutes what a seed brings.</summary>
public sealed class FuzzingTests(ITestOutputHelper output)
{
    /// <summary>One that broke nothing in a longer run: chance is for the command, so that a change is only ever blamed for what it did.</summary>
    private const string Seed = "6m4gsYjewFw__vWI";

    private static readonly TimeSpan TimeOfTarget = TimeSpan.FromSeconds(24);

    public static TheoryData<string> Targets => [.. Enum.GetNames<TargetKind>()];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Replay_WhatOnceBroke_BreaksNothing(string target)
    {
        var kind = Enum.Parse<TargetKind>(target);
        await using var tried = kind.Create();
        await tried.StartAsync();
        foreach (var file in Corpus.Of(kind))
        {
            var broken = await tried.TryAsync(await File.ReadAllBytesAsync(file));
            Assert.True(broken is null, $"{file}: {broken}");
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Fuzz_AShortTime_BreaksNothing(string target)
    {
        output.WriteLine($"seed {Seed}");

        var outcome = await new Campaign(Enum.Parse<TargetKind>(target), output.WriteLine).RunAsync(PCG.Parse(Seed), TimeOfTarget, CancellationToken.None);

        output.WriteLine($"{outcome.Inputs} inputs");
        Assert.True(outcome.Findings.Count == 0, string.Join(Environment.NewLine, outcome.Findings));
        Assert.True(outcome.Inputs > 0, "No input was tried.");
    }
}
