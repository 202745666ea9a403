using System.Collections.Concurrent;
using BackPainBot.Durability.Checking;
using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Driving;

/// <summary>Writes down what is seen of a run.</summary>
/// <param name="heard">Gets what the hosts print.</param>
internal sealed class Recorder(Action<string>? heard = null)
{
    private readonly ConcurrentQueue<SaidMessage> _messages = new();
    private readonly ConcurrentQueue<Arrival> _arrivals = new();
    private readonly ConcurrentQueue<SaidMessage> _refused = new();
    private readonly ConcurrentDictionary<string, int> _givenUp = new();
    private readonly ConcurrentDictionary<string, int> _trouble = new();
    private long _time;
    private int _acknowledged;

    /// <summary>How often a message was acknowledged.</summary>
    public int Acknowledged => _acknowledged;

    /// <summary>What the hosts complained of, and what they answered, with how often.</summary>
    public IReadOnlyDictionary<string, int> Trouble => _trouble;

    public SaidMessage Say(string conversation, string user, LedgerOrder order, ReplyWay way, bool insists)
    {
        var message = new SaidMessage(conversation, user, order, way, insists, Now());
        _messages.Enqueue(message);
        return message;
    }

    public void Acknowledge(SaidMessage message, IReadOnlyList<LedgerReply> answer)
    {
        message.Acknowledge(Now(), answer);
        Interlocked.Increment(ref _acknowledged);
    }

    /// <summary>The bot has answered, with success or not.</summary>
    public void Answer(SaidMessage message, int status)
    {
        Complain($"answered {status}");
        if (status is >= 300 and < 500) _refused.Enqueue(message);
    }

    public void Arrive(string conversation, LedgerReply reply) => _arrivals.Enqueue(new(conversation, reply, Now()));

    public void GiveUp(string conversation) => _givenUp.AddOrUpdate(conversation, 1, (_, count) => count + 1);

    /// <summary>A line that a host has printed.</summary>
    public void Hear(string line) => heard?.Invoke(line);

    public void Complain(string what) => _trouble.AddOrUpdate(what, 1, (_, count) => count + 1);

    public History ToHistory(IReadOnlyDictionary<string, IReadOnlyList<int>> ledgers, IReadOnlyList<UserCount> counts, bool disturbed) =>
        new([.. _messages.Select(message => message.ToMessage())], [.. _arrivals], [.. _refused.Select(message => message.ToMessage())], ledgers, counts, new Dictionary<string, int>(_givenUp), disturbed);

    private long Now() => Interlocked.Increment(ref _time);
}
