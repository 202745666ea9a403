using System.Globalization;

namespace BackPainBot.Durability.Ledger;

/// <summary>What a message asks of <see cref="LedgerBot"/>.</summary>
/// <param name="Number">The message's number in its conversation, to be entered; 0 asks for all that were.</param>
/// <param name="Replies">How many replies it wants.</param>
/// <param name="Milliseconds">How long the bot is to take over it.</param>
internal sealed record LedgerOrder(int Number, int Replies = 1, int Milliseconds = 0)
{
    /// <summary>Asks for all numbers that were entered.</summary>
    public static readonly LedgerOrder ReadAll = new(0);

    public static LedgerOrder Parse(string text)
    {
        var parts = text.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new(parts[0], parts[1], parts[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Replies} {Milliseconds}");
}
