using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BackPainBot.Durability.Ledger;

/// <summary>One reply of <see cref="LedgerBot"/>, which says what the bot had entered by then.</summary>
/// <param name="Conversation">Whose message it answers.</param>
/// <param name="Number">The message's number.</param>
/// <param name="Part">Which of the message's replies it is, from 1.</param>
/// <param name="Entered">A digest of all numbers entered so far, this one included.</param>
internal sealed record LedgerReply(string Conversation, int Number, int Part, string Entered)
{
    public static LedgerReply Parse(string text)
    {
        var parts = text.Split(' ');
        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
    }

    /// <summary>Tells lists of numbers apart.</summary>
    public static string Digest(string numbers) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(numbers)))[..12];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Conversation} {Number} {Part} {Entered}");
}
