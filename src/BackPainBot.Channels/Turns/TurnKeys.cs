using BackPainBot.Channels.Json;
using BackPainBot.Dialogs;
using BackPainBot.Storage;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Turns;

/// <summary>Tells which turn an activity is.</summary>
internal static class TurnKeys
{
    public static TurnKey Of(Activity activity)
    {
        var conversation = new ConversationKey(
            activity.ChannelId ?? "", TenantOf(activity) ?? "", activity.Conversation?.Id ?? "");
        var id = string.IsNullOrEmpty(activity.Id) ? null : activity.Id;
        return new TurnKey(conversation, activity.Type ?? "", id, ChangesAnother(activity) ? activity.Timestamp : null) { User = UserOf(activity) };
    }

    /// <summary>Whose conversation it is: nobody's where others read along, or where the channel or the bot itself tells something.</summary>
    private static string? UserOf(Activity activity) =>
        Chats.AreShared(activity) || string.IsNullOrEmpty(activity.From?.Id) || activity.From.Id == activity.Recipient?.Id ? null : activity.From.Id;

    // These carry the id of the activity that they are about.
    private static bool ChangesAnother(Activity activity) =>
        activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.MessageReaction;

    private static string? TenantOf(Activity activity)
    {
        if (activity.Conversation?.TenantId is { Length: > 0 } tenant) return tenant;
        var channelData = ActivityJson.ToDictionary(activity.ChannelData);
        return ActivityJson.ToDictionary(channelData?.GetValueOrDefault("tenant"))?.GetValueOrDefault("id") as string;
    }

    private static object? GetValueOrDefault(this IDictionary<string, object?> dictionary, string name) =>
        dictionary.TryGetValue(name, out var value) ? value : null;
}
