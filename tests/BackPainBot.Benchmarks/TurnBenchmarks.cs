using BackPainBot.Dialogs;
using BackPainBot.Evaluation.Interviews;
using BenchmarkDotNet.Attributes;

namespace BackPainBot.Benchmarks;

/// <summary>What it costs to answer one message, without network and database: dialogs, triage, cards and state.</summary>
[MedianColumn]
[MemoryDiagnoser]
public class TurnBenchmarks : IDisposable
{
    private readonly RewoundStorage _storage = new();
    private readonly string _text = Messages.OfLength(Messages.TypicalLength);
    private InProcessBot _bot = null!;

    /// <summary>A conversation that stands at the first screening question, after a typical first message.</summary>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        _bot = new(_storage, new ChannelProfile(SuggestedActions: true, Markdown: true, MaxActions: 20, Cards: true));
        foreach (var said in new[] { _text, "me", "30" }) await _bot.Conversation("under-way").SayAsync(said, CancellationToken.None);
        _storage.Rewind();
    }

    /// <summary>The first message of a conversation.</summary>
    [Benchmark]
    public Task<object> FirstMessage() => SayAsync("new", _text);

    /// <summary>A message in the middle of an interview: one question answered, the next one asked.</summary>
    [Benchmark]
    public Task<object> Answer() => SayAsync("under-way", "none of these");

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _bot.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<object> SayAsync(string conversation, string text) => await _bot.Conversation(conversation).SayAsync(text, CancellationToken.None);
}
