using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The parts of a storage key; an activity that lacks one has no state.</summary>
internal static class StateKey
{
    public static string Channel(Activity activity) => activity.ChannelId ?? throw Missing("channel id");

    public static string Conversation(Activity activity) => activity.Conversation?.Id ?? throw Missing("conversation id");

    public static string User(Activity activity) => activity.From?.Id ?? throw Missing("sender id");

    private static InvalidOperationException Missing(string part) => new($"The activity has no {part}.");
}
