using System.Globalization;

namespace BackPainBot.Durability.Ledger;

/// <summary>All that <see cref="LedgerBot"/> has entered in a conversation.</summary>
/// <param name="Count">How many messages of its user the bot has counted, in whatever conversation.</param>
/// <param name="Numbers">The numbers, with commas between.</param>
internal sealed record LedgerPage(int Count, string Numbers)
{
    public IReadOnlyList<int> Entries =>
        [.. Numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    public static LedgerPage Parse(string text)
    {
        var parts = text.Split(' ');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Numbers}");
}
