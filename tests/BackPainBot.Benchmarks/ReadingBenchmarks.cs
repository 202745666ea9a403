using BackPainBot.Triage;
using BenchmarkDotNet.Attributes;

namespace BackPainBot.Benchmarks;

/// <summary>What it costs to read a message, by its length.</summary>
[MedianColumn]
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly MessageReader _reader = new(TriageKnowledge.Load());
    private string _text = "";

    /// <summary>The message's length in characters.</summary>
    [Params(Messages.ShortLength, Messages.TypicalLength, 1_000, 10_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Setup() => _text = Messages.OfLength(Characters);

    [Benchmark]
    public object? Read() => _reader.Read(_text, new DateOnly(2026, 11, 23));
}
