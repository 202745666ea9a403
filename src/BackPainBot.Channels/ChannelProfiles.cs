using BackPainBot.Dialogs;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels;

/// <summary>What each channel that the bot is made for can show; a stranger gets plain text.</summary>
public sealed class ChannelProfiles : IChannelProfiles
{
    /// <summary>The id of the channel Teams.</summary>
    internal const string Teams = "msteams";

    private static readonly ChannelProfile Chat = new(SuggestedActions: true, Markdown: true, MaxActions: 20, Cards: true);

    // Teams shows six buttons below a message, and newer clients three; what needs more becomes a card.
    private static readonly ChannelProfile TeamsPersonal = new(SuggestedActions: true, Markdown: true, MaxActions: 3, Cards: true, TextApart: true);
    private static readonly ChannelProfile TeamsShared = new(SuggestedActions: false, Markdown: true, MaxActions: 3, Cards: true, TextApart: true);
    private static readonly ChannelProfile Unknown = new(SuggestedActions: false, Markdown: false, MaxActions: 20, Cards: false);

    /// <inheritdoc />
    public ChannelProfile For(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.ChannelId switch
        {
            "emulator" or "webchat" or "directline" => Chat,
            Teams => activity.Conversation?.ConversationType == "personal" ? TeamsPersonal : TeamsShared,
            _ => Unknown,
        };
    }
}
