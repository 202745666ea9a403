using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Takes somebody from a group to their private chat with the bot.</summary>
public interface IPrivateChats
{
    /// <summary>
    /// Goes on in the private chat of whoever wrote the turn's message, as if they had written it there. If the turn is
    /// repeated, that has no second effect.
    /// </summary>
    /// <param name="turn">The turn in the group.</param>
    /// <param name="bot">The bot's part of the turn in the private chat.</param>
    /// <param name="cancellationToken">Stops trying.</param>
    Task<PrivateChat> ContinueAsync(ITurnContext turn, BotCallbackHandler bot, CancellationToken cancellationToken);
}

/// <summary>Somebody's private chat with the bot.</summary>
/// <param name="Continued">Whether the bot has written there.</param>
/// <param name="Link">The address that opens it; null where there is none.</param>
public sealed record PrivateChat(bool Continued, Uri? Link)
{
    /// <summary>One that the bot can neither write to nor point to.</summary>
    public static readonly PrivateChat OutOfReach = new(false, null);
}
