using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Driving;

/// <summary>Talks in one conversation: numbered messages, each sent again until it is acknowledged, as channels do.</summary>
internal sealed class Talker(string conversation, string user, Random random, Recorder recorder, IChannel channel, TimeSpan longestPause)
{
    private int _number;

    public string Conversation => conversation;

    public string User => user;

    /// <summary>Talks until told to stop, and then ends what it has begun.</summary>
    public async Task TalkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            // Now and then two at once, as by somebody who types fast.
            if (random.Next(10) == 0) await Task.WhenAll(SayNextAsync(), SayNextAsync());
            else await SayNextAsync();
            await Task.Delay(longestPause * random.NextDouble(), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Asks what was entered.</summary>
    public Task<LedgerPage> ReadLedgerAsync(CancellationToken cancellationToken) => channel.ReadLedgerAsync(this, cancellationToken);

    private async Task SayNextAsync()
    {
        var order = new LedgerOrder(++_number, Replies: 1 + random.Next(5) / 4, Milliseconds: random.Next(10) == 0 ? random.Next(300) : 0);
        var message = recorder.Say(conversation, user, order, channel.ChooseWay(random), insists: random.Next(25) > 0);
        var copies = random.Next(100) switch { < 80 => 1, < 95 => 2, _ => 3 };
        var sends = Enumerable.Range(0, copies).Select(_ => random.Next()).ToList();
        await Task.WhenAll(sends.Select(seed => SendAsync(message, new Random(seed))));
    }

    private async Task SendAsync(SaidMessage message, Random chance)
    {
        var answer = message.Insists
            ? await channel.SendUntilAcknowledgedAsync(message, chance, CancellationToken.None)
            : await channel.TrySendAsync(message, chance, CancellationToken.None);
        if (answer is not null) recorder.Acknowledge(message, [.. answer.Select(LedgerReply.Parse)]);
    }
}
