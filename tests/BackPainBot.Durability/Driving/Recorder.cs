using System.Collections.Concurrent;
using BackPainBot.Durability.Checking;
using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Driving;

/// <summary>Writes down what is seen of a run.</summary>
internal sealed class Recorder
{
    private readonly ConcurrentQueue<SaidMessage> _messages = new();
    private readonly ConcurrentQueue<Arrival> _arrivals = new();
    private readonly ConcurrentDictionary<string, int> _givenUp = new();
    private readonly ConcurrentDictionary<string, int> _trouble = new();
    private long _time;

    public int Messages => _messages.Count;

    public int Arrivals => _arrivals.Count;

    /// <summary>What the hosts complained of, and what they answered, with how often.</summary>
    public IReadOnlyDictionary<string, int> Trouble => _trouble;

    public SaidMessage Say(string conversation, LedgerOrder order, bool expectsReplies, bool insists)
    {
        var message = new SaidMessage(conversation, order, expectsReplies, insists, Now());
        _messages.Enqueue(message);
        return message;
    }

    public void Acknowledge(SaidMessage message, IReadOnlyList<LedgerReply> answer) => message.Acknowledge(Now(), answer);

    public void Arrive(string conversation, LedgerReply reply) => _arrivals.Enqueue(new(conversation, reply, Now()));

    public void GiveUp(string conversation) => _givenUp.AddOrUpdate(conversation, 1, (_, count) => count + 1);

    public void Complain(string what) => _trouble.AddOrUpdate(what, 1, (_, count) => count + 1);

    public History ToHistory(IReadOnlyDictionary<string, IReadOnlyList<int>> ledgers, bool disturbed) =>
        new([.. _messages.Select(message => message.ToMessage())], [.. _arrivals], ledgers, new Dictionary<string, int>(_givenUp), disturbed);

    private long Now() => Interlocked.Increment(ref _time);
}
