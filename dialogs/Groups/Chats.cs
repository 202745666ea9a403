using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>Tells a personal chat from one that others read.</summary>
public static class Chats
{
    private static readonly string[] Shared = ["groupChat", "channel"];

    /// <summary>Whether others read along.</summary>
    public static bool AreShared(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.IsGroup == true || Shared.Contains(activity.Conversation?.ConversationType);
    }
}
