using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Checking;

/// <summary>What was seen of a run from outside of the bot. Times only say what came before what.</summary>
/// <param name="Messages">What was said to the bot.</param>
/// <param name="Arrivals">The replies that its connector got.</param>
/// <param name="Refused">Messages that the bot found fault with, which it never may.</param>
/// <param name="Ledgers">By conversation, the numbers that the bot had entered in the end.</param>
/// <param name="Counts">What the bot had counted in the end, by user.</param>
/// <param name="GivenUp">By conversation, how many replies the bot says it gave up after two sends of which nobody knows what became.</param>
/// <param name="Disturbed">Whether anything was killed or failed, so that a reply may come twice.</param>
internal sealed record History(
    IReadOnlyCollection<Message> Messages,
    IReadOnlyCollection<Arrival> Arrivals,
    IReadOnlyCollection<Message> Refused,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Ledgers,
    IReadOnlyList<UserCount> Counts,
    IReadOnlyDictionary<string, int> GivenUp,
    bool Disturbed);

/// <summary>A message, which may have been sent more than once.</summary>
/// <param name="Conversation">Where it was said.</param>
/// <param name="Order">What it says.</param>
/// <param name="SentAt">When it was first sent.</param>
/// <param name="AcknowledgedAt">When the bot first answered with success, if ever.</param>
/// <param name="Insists">Whether it was to be sent until it is acknowledged.</param>
/// <param name="Answers">For one that expects the replies in the answer: what was in each. Null for one whose replies come otherwise.</param>
/// <param name="IsLogged">Whether the replies come in a log that the client reads, where nothing is ever sent again.</param>
internal sealed record Message(
    string Conversation,
    LedgerOrder Order,
    long SentAt,
    long? AcknowledgedAt,
    bool Insists = true,
    IReadOnlyCollection<IReadOnlyList<LedgerReply>>? Answers = null,
    bool IsLogged = false);

/// <summary>A reply at the connector.</summary>
/// <param name="Conversation">The conversation that it was sent to.</param>
/// <param name="Reply">What it says.</param>
/// <param name="At">When.</param>
internal sealed record Arrival(string Conversation, LedgerReply Reply, long At);

/// <summary>What the bot counted of a user, who may have several conversations.</summary>
/// <param name="Conversations">The user's.</param>
/// <param name="Count">How many messages the bot has counted.</param>
internal sealed record UserCount(IReadOnlyList<string> Conversations, int Count);
