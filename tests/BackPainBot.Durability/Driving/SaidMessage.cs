using BackPainBot.Durability.Checking;
using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Driving;

/// <summary>How replies come.</summary>
internal enum ReplyWay
{
    /// <summary>To the connector.</summary>
    Connector,

    /// <summary>In the answer.</summary>
    Answer,

    /// <summary>In a log that the client reads.</summary>
    Log,
}

/// <summary>A message while it is under way.</summary>
internal sealed class SaidMessage(string conversation, string user, LedgerOrder order, ReplyWay way, bool insists, long sentAt)
{
    private readonly Lock _gate = new();
    private readonly List<IReadOnlyList<LedgerReply>> _answers = [];
    private long? _acknowledgedAt;

    public string Conversation => conversation;

    public string User => user;

    public LedgerOrder Order => order;

    public ReplyWay Way => way;

    public bool Insists => insists;

    public void Acknowledge(long at, IReadOnlyList<LedgerReply> answer)
    {
        lock (_gate)
        {
            _acknowledgedAt ??= at;
            _answers.Add(answer);
        }
    }

    public Message ToMessage()
    {
        lock (_gate) return new(conversation, order, sentAt, _acknowledgedAt, insists, way == ReplyWay.Answer ? [.. _answers] : null, way == ReplyWay.Log);
    }
}
