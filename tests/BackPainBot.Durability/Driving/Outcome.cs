using BackPainBot.Durability.Checking;

namespace BackPainBot.Durability.Driving;

/// <summary>What came of a run.</summary>
/// <param name="History">All that was seen.</param>
/// <param name="Violations">The promises that were not kept.</param>
/// <param name="Complaints">What the hosts answered and logged, with how often.</param>
/// <param name="Troubles">How often something was killed or failed.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Outcome(
    History History, IReadOnlyList<Violation> Violations, IReadOnlyDictionary<string, int> Complaints, int Troubles, TimeSpan Time)
{
    private const int MostListed = 40;

    // Without what the bot says it gave up, these would all be violations.
    private int Lost => Checker.Check(History with { GivenUp = new Dictionary<string, int>() }).Count(violation => violation.Kind == ViolationKind.LostReply);

    /// <summary>In figures, and what went wrong.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        [
            $"messages      {History.Messages.Count}",
            $"acknowledged  {History.Messages.Count(message => message.AcknowledgedAt is not null)}",
            $"effects       {History.Ledgers.Values.Sum(ledger => ledger.Count)}",
            $"kills, faults {Troubles}",
            $"replies       {History.Arrivals.Count}",
            $"repeats       {History.Arrivals.Count - History.Arrivals.DistinctBy(arrival => (arrival.Conversation, arrival.Reply)).Count()}",
            $"given up      {History.GivenUp.Values.Sum()}, of which never arrived {Lost}",
            $"seconds       {Time.TotalSeconds:F1}",
            $"violations    {Violations.Count}",
            .. Violations.Take(MostListed).Select(violation => $"  {violation.Kind} in {violation.Conversation}, message {violation.Number}"),
        ]);
}
