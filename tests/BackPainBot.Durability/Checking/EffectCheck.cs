namespace BackPainBot.Durability.Checking;

/// <summary>Checks that what was acknowledged in a conversation took effect once and in order, and the rest at most once.</summary>
internal sealed class EffectCheck(string conversation, IReadOnlyList<Message> messages, IReadOnlyList<int> ledger)
{
    public IEnumerable<Violation> Violations() =>
    [
        .. messages.Where(message => message.Insists && message.AcknowledgedAt is null).Select(message => Of(ViolationKind.NeverAcknowledged, message.Order.Number)),
        .. messages.Where(message => message.AcknowledgedAt is not null).Select(message => message.Order.Number)
            .Except(ledger).Select(number => Of(ViolationKind.LostEffect, number)),
        .. ledger.CountBy(number => number).Where(count => count.Value > 1).Select(count => Of(ViolationKind.DoubledEffect, count.Key)),
        .. ledger.Except(messages.Select(message => message.Order.Number)).Select(number => Of(ViolationKind.UnknownEffect, number)),
        .. OutOfOrder(),
    ];

    // Two messages that were under way at once may come in either order.
    private IEnumerable<Violation> OutOfOrder()
    {
        var byNumber = messages.ToDictionary(message => message.Order.Number);
        var latestSent = long.MinValue;
        foreach (var number in ledger)
        {
            if (!byNumber.TryGetValue(number, out var message)) continue;
            if (message.AcknowledgedAt < latestSent) yield return Of(ViolationKind.OutOfOrder, number);
            latestSent = Math.Max(latestSent, message.SentAt);
        }
    }

    private Violation Of(ViolationKind kind, int number) => new(kind, conversation, number);
}
