using System.Diagnostics;
using BackPainBot.Fuzzing.Inputs;
using BackPainBot.Fuzzing.Targets;

namespace BackPainBot.Fuzzing.Running;

/// <summary>Takes away from an input what is not needed to break the same promise: first branches of its JSON, then bytes.</summary>
internal sealed class Minimiser(ITarget target, Broken broken)
{
    private const int MostTries = 600;

    /// <summary>Where every try takes long, since what is broken is that nothing comes, fewer will do.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(1);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _tries;

    public async Task<Finding> MinimiseAsync(byte[] input, string seed)
    {
        var best = new Finding(broken, input, seed);
        while (await SmallerAsync(best) is { } smaller) best = smaller;
        return best;
    }

    private async Task<Finding?> SmallerAsync(Finding best)
    {
        foreach (var candidate in JsonBranches.Without(best.Input).Concat(Chunks(best.Input)))
        {
            if (_tries++ > MostTries || _watch.Elapsed > MostTime) return null;
            if (candidate.Length < best.Input.Length && await target.TryAsync(candidate) is { } still && still.What == broken.What) return best with { Broken = still, Input = candidate };
        }

        return null;
    }

    private static IEnumerable<byte[]> Chunks(byte[] input)
    {
        for (var size = input.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= input.Length; start += size) yield return [.. input[..start], .. input[(start + size)..]];
        }
    }
}
