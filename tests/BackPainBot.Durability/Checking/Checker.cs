namespace BackPainBot.Durability.Checking;

/// <summary>Tells from the history of a run which promises were not kept.</summary>
internal static class Checker
{
    public static IReadOnlyList<Violation> Check(History history)
    {
        var messages = history.Messages.ToLookup(message => message.Conversation);
        var arrivals = history.Arrivals.ToLookup(arrival => arrival.Conversation);
        var conversations = messages.Select(group => group.Key).Union(arrivals.Select(group => group.Key));
        return
        [
            .. history.Refused.Select(message => new Violation(ViolationKind.Refused, message.Conversation, message.Order.Number)),
            .. history.Counts
                .Where(user => user.Count != user.Conversations.Sum(conversation => history.Ledgers.GetValueOrDefault(conversation)?.Count ?? 0))
                .Select(user => new Violation(ViolationKind.WrongCount, user.Conversations[0])),
            .. conversations.SelectMany(conversation =>
            {
                var ledger = history.Ledgers.GetValueOrDefault(conversation) ?? [];
                return new EffectCheck(conversation, [.. messages[conversation]], ledger).Violations()
                    .Concat(new ReplyCheck(
                        conversation,
                        [.. messages[conversation]],
                        [.. arrivals[conversation]],
                        ledger,
                        history.GivenUp.GetValueOrDefault(conversation),
                        history.Disturbed ? 2 : 1).Violations());
            }),
        ];
    }
}
