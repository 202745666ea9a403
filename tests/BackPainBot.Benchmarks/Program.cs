using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

namespace BackPainBot.Benchmarks;

internal static class Program
{
    /// <summary>Runs every benchmark, or those that --filter chooses; takes all arguments of BenchmarkDotNet. Results are kept beside the program.</summary>
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
        args.Contains("--filter") ? args : ["--filter", "*", .. args],
        DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet")));
}
