using BackPainBot.Dialogs;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Turns;

/// <summary>Tells whether an activity shows that the bot is, or is again, where somebody can hear it.</summary>
internal static class SignsOfLife
{
    public static bool IsOne(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) == true,
        ActivityTypes.ConversationUpdate => activity.MembersAdded is { Count: > 0 },

        // The bot's own: it speaks first.
        ActivityTypes.Event => activity.Name is not (ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation or PlannedCheckIn.Event),
        _ => true,
    };
}
