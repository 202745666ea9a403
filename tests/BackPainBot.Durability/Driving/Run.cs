using System.Diagnostics;
using BackPainBot.Durability.Checking;
using BackPainBot.Durability.Engines;
using BackPainBot.Durability.Ledger;
using BackPainBot.Durability.Troubles;

namespace BackPainBot.Durability.Driving;

/// <summary>Lets many talk to the bot at once while something happens to it, and then checks what became of all that was said.</summary>
internal sealed class Run(IEngine engine, ITrouble trouble, int conversations, int seed, Action<string>? heard = null)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>How long a message may be sent in vain, and a reply be awaited, once nothing happens any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly Recorder _recorder = new(heard);

    public async Task<Outcome> GoAsync(CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        var random = new Random(seed);
        await using var connector = await Connector.StartAsync(_recorder);
        using var fleet = new Fleet([.. Enumerable.Range(0, engine.Hosts).Select(_ => new HostProcess(engine.Settings, _recorder))]);
        using var patience = new CancellationTokenSource();
        await fleet.StartAsync();
        var talkers = await GatherAsync(fleet, connector, random, patience.Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToList();
        await trouble.HappenAsync(new Stage(fleet, connector, _recorder), random, cancellationToken);
        await stop.CancelAsync();
        patience.CancelAfter(Patience);
        await Task.WhenAll(talking);

        // What nobody waits for any more may still be under way.
        await Task.Delay(Moment, cancellationToken);
        var pages = await ReadLedgersAsync(talkers, cancellationToken);
        await AwaitRepliesAsync(pages, cancellationToken);
        await fleet.EndAsync();
        var history = ToHistory(pages, trouble.LeavesDoubt);
        return new(history, Checker.Check(history), _recorder.Trouble, trouble.Count, clock.Elapsed);
    }

    /// <summary>A quarter talks over Direct Line. The others are users with two conversations each.</summary>
    private async Task<IReadOnlyList<Talker>> GatherAsync(Fleet fleet, Connector connector, Random random, CancellationToken lostPatience)
    {
        var channel = new BotChannel(fleet, connector.ServiceUrl, _recorder, lostPatience);
        var talkers = new List<Talker>();
        for (var number = 1; number <= conversations; number++)
        {
            var chance = new Random(random.Next());
            if (number % 4 == 0)
            {
                var line = await LineChannel.OpenAsync(fleet, _recorder, lostPatience);
                talkers.Add(new(line.Conversation, line.User, chance, _recorder, line, LongestPause));
            }
            else
            {
                talkers.Add(new($"conversation-{number}|livechat", $"user-{number / 2}", chance, _recorder, channel, LongestPause));
            }
        }

        return talkers;
    }

    private static async Task<IReadOnlyList<(Talker Talker, LedgerPage Page)>> ReadLedgersAsync(IReadOnlyList<Talker> talkers, CancellationToken cancellationToken)
    {
        var pages = new List<(Talker, LedgerPage)>();
        foreach (var talker in talkers) pages.Add((talker, await talker.ReadLedgerAsync(cancellationToken)));
        return pages;
    }

    private async Task AwaitRepliesAsync(IReadOnlyList<(Talker Talker, LedgerPage Page)> pages, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && Checker.Check(ToHistory(pages, disturbed: true)).Any(violation => violation.Kind == ViolationKind.LostReply))
            await Task.Delay(TimeSpan.FromSeconds(0.5), cancellationToken);
    }

    private History ToHistory(IReadOnlyList<(Talker Talker, LedgerPage Page)> pages, bool disturbed) => _recorder.ToHistory(
        pages.ToDictionary(read => read.Talker.Conversation, read => read.Page.Entries),
        [.. pages.GroupBy(read => read.Talker.User).Select(group => new UserCount([.. group.Select(read => read.Talker.Conversation)], group.Last().Page.Count))],
        disturbed);
}
