using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Driving;

/// <summary>How a conversation reaches the bot.</summary>
internal interface IChannel
{
    /// <summary>How the replies to the next message are to come.</summary>
    ReplyWay ChooseWay(Random chance);

    /// <summary>Sends once.</summary>
    /// <returns>What the answer brought; null if the bot did not take the message.</returns>
    Task<IReadOnlyList<string>?> TrySendAsync(SaidMessage message, Random chance, CancellationToken cancellationToken);

    /// <summary>Sends again and again, the same in every letter, until the bot takes it.</summary>
    /// <returns>What the answer brought; null if none came in a time in which it should have.</returns>
    Task<IReadOnlyList<string>?> SendUntilAcknowledgedAsync(SaidMessage message, Random chance, CancellationToken cancellationToken);

    /// <summary>Asks what was entered in a conversation.</summary>
    Task<LedgerPage> ReadLedgerAsync(Talker talker, CancellationToken cancellationToken);
}
