using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Checking;

/// <summary>Checks that the replies of a conversation came, no oftener than they may, in order, and say what is true.</summary>
internal sealed class ReplyCheck(
    string conversation,
    IReadOnlyList<Message> messages,
    IReadOnlyList<Arrival> arrivals,
    IReadOnlyList<int> ledger,
    int givenUp,
    int mostArrivals)
{
    private readonly Dictionary<int, string> _digests = ledger
        .Select((number, index) => (number, Digest: LedgerReply.Digest(string.Join(',', ledger.Take(index + 1)))))
        .DistinctBy(entry => entry.number)
        .ToDictionary(entry => entry.number, entry => entry.Digest);

    public IEnumerable<Violation> Violations() => [.. Wrong(), .. Unanswered(), .. Lost(), .. Repeated(), .. OutOfOrder()];

    private IEnumerable<Violation> Wrong() => arrivals.Select(arrival => arrival.Reply)
        .Concat(messages.SelectMany(message => message.Answers ?? []).SelectMany(answer => answer))
        .Where(reply => reply.Conversation != conversation || _digests.GetValueOrDefault(reply.Number) != reply.Entered)
        .Select(reply => Of(reply.Conversation == conversation ? ViolationKind.WrongReply : ViolationKind.ForeignReply, reply.Number));

    /// <summary>Whoever expects the replies in the answer gets all of them, each time.</summary>
    private IEnumerable<Violation> Unanswered() => messages
        .Where(message => message.Answers?.Any(answer => !answer.Select(reply => (reply.Number, reply.Part)).SequenceEqual(PartsOf(message))) == true)
        .Select(message => Of(ViolationKind.LostReply, message.Order.Number));

    private IEnumerable<Violation> Lost() => Owed()
        .Except(arrivals.Select(arrival => (arrival.Reply.Number, arrival.Reply.Part)))
        .Skip(givenUp)
        .Select(lost => Of(ViolationKind.LostReply, lost.Number));

    private IEnumerable<Violation> Repeated() => arrivals
        .CountBy(arrival => (arrival.Reply.Number, arrival.Reply.Part))
        .Where(count => count.Value > MostArrivals(count.Key.Number))
        .Select(count => Of(ViolationKind.TooManyRepeats, count.Key.Number));

    /// <summary>One that was given up may be overtaken by the next while it is still on its way.</summary>
    private IEnumerable<Violation> OutOfOrder()
    {
        if (givenUp > 0) return [];
        var first = arrivals.GroupBy(arrival => (arrival.Reply.Number, arrival.Reply.Part)).ToDictionary(group => group.Key, group => group.Min(arrival => arrival.At));
        var inOrder = Owed().Where(first.ContainsKey).ToList();
        return inOrder.Zip(inOrder.Skip(1))
            .Where(pair => first[pair.First] > first[pair.Second])
            .Select(pair => Of(ViolationKind.ReplyOutOfOrder, pair.Second.Number));
    }

    /// <summary>What the connector is to get, in the order in which it was committed.</summary>
    private IEnumerable<(int Number, int Part)> Owed()
    {
        var byNumber = messages.ToDictionary(message => message.Order.Number);
        return ledger.Distinct()
            .Where(number => byNumber.TryGetValue(number, out var message) && message.Answers is null)
            .SelectMany(number => PartsOf(byNumber[number]));
    }

    private int MostArrivals(int number) => messages.FirstOrDefault(message => message.Order.Number == number) switch
    {
        { Answers: not null } => 0,
        { IsLogged: true } => 1,
        _ => mostArrivals,
    };

    private static IEnumerable<(int Number, int Part)> PartsOf(Message message) =>
        Enumerable.Range(1, message.Order.Replies).Select(part => (message.Order.Number, part));

    private Violation Of(ViolationKind kind, int number) => new(kind, conversation, number);
}
