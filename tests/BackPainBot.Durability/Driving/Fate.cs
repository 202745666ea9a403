namespace BackPainBot.Durability.Driving;

/// <summary>What becomes of a reply at the connector.</summary>
/// <param name="Arrives">Whether the user gets to see it.</param>
/// <param name="Status">What the bot is told; null breaks the connection off.</param>
/// <param name="RetryAfter">The seconds that the bot is told to wait.</param>
internal sealed record Fate(bool Arrives, int? Status, int? RetryAfter = null)
{
    public static readonly Fate Taken = new(true, 200);
}
