using System.Diagnostics;
using BackPainBot.Durability.Checking;
using BackPainBot.Durability.Engines;
using BackPainBot.Durability.Troubles;

namespace BackPainBot.Durability.Driving;

/// <summary>Lets many talk to the bot at once while something happens to it, and then checks what became of all that was said.</summary>
internal sealed class Run(IEngine engine, ITrouble trouble, int conversations, int seed, Action<string>? heard = null)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>How long a message may be sent in vain, and a reply be awaited: everything that happens is over sooner.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Recorder _recorder = new(heard);

    public async Task<Outcome> GoAsync(CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        var random = new Random(seed);
        await using var connector = await Connector.StartAsync(_recorder);
        using var fleet = new Fleet([.. Enumerable.Range(0, engine.Hosts).Select(_ => new HostProcess(engine.Settings, _recorder))]);
        using var channel = new Channel(fleet, connector.ServiceUrl, _recorder, Patience);
        var talkers = Enumerable.Range(1, conversations)
            .Select(number => new Talker($"conversation-{number}|livechat", new Random(random.Next()), _recorder, channel, LongestPause))
            .ToList();

        await fleet.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToList();
        await trouble.HappenAsync(new Stage(fleet, connector, _recorder), random, cancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(talking);

        var ledgers = await ReadLedgersAsync(talkers, cancellationToken);
        await AwaitRepliesAsync(ledgers, cancellationToken);
        await fleet.EndAsync();
        var history = _recorder.ToHistory(ledgers, trouble.LeavesDoubt);
        return new(history, Checker.Check(history), _recorder.Trouble, trouble.Count, clock.Elapsed);
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<int>>> ReadLedgersAsync(IReadOnlyList<Talker> talkers, CancellationToken cancellationToken)
    {
        var ledgers = new Dictionary<string, IReadOnlyList<int>>();
        foreach (var talker in talkers) ledgers[talker.Conversation] = await talker.ReadLedgerAsync(cancellationToken);
        return ledgers;
    }

    private async Task AwaitRepliesAsync(IReadOnlyDictionary<string, IReadOnlyList<int>> ledgers, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience
            && Checker.Check(_recorder.ToHistory(ledgers, disturbed: true)).Any(violation => violation.Kind == ViolationKind.LostReply))
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5), cancellationToken);
        }
    }
}
