using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Driving;

/// <summary>The sending side of a channel.</summary>
/// <param name="fleet">To whom.</param>
/// <param name="recorder">Writes down what the bot answers.</param>
/// <param name="lostPatience">When nothing is sent again any more.</param>
internal abstract class Channel(Fleet fleet, Recorder recorder, CancellationToken lostPatience) : IChannel
{
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(0.25);

    protected static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<IReadOnlyList<string>?> SendUntilAcknowledgedAsync(SaidMessage message, Random chance, CancellationToken cancellationToken)
    {
        while (!lostPatience.IsCancellationRequested)
        {
            if (await TrySendAsync(message, chance, cancellationToken) is { } answer) return answer;
            await Task.Delay(LongestWait * chance.NextDouble(), cancellationToken);
        }

        return null;
    }

    public async Task<IReadOnlyList<string>?> TrySendAsync(SaidMessage message, Random chance, CancellationToken cancellationToken)
    {
        if (fleet.Endpoint(chance) is not { } endpoint) return null;

        // Now and then the channel hangs up at once.
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        hangUp.CancelAfter(chance.Next(30) == 0 ? TimeSpan.FromMilliseconds(chance.Next(1, 30)) : LongestTurn);
        try
        {
            using var request = RequestOf(message, endpoint);
            using var response = await Http.SendAsync(request, hangUp.Token);
            recorder.Answer(message, (int)response.StatusCode);
            return response.IsSuccessStatusCode ? await ReadAnswerAsync(message, response.Content, hangUp.Token) : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public abstract ReplyWay ChooseWay(Random chance);

    public abstract Task<LedgerPage> ReadLedgerAsync(Talker talker, CancellationToken cancellationToken);

    /// <summary>What is sent; it is the same each time.</summary>
    protected abstract HttpRequestMessage RequestOf(SaidMessage message, Uri host);

    /// <summary>What an answer of success brings.</summary>
    protected abstract Task<IReadOnlyList<string>> ReadAnswerAsync(SaidMessage message, HttpContent answer, CancellationToken cancellationToken);
}
