namespace BackPainBot.Dialogs;

/// <summary>What a channel can show.</summary>
/// <param name="SuggestedActions">Whether buttons under the last message appear.</param>
/// <param name="Markdown">Whether text may be Markdown.</param>
/// <param name="MaxActions">How many buttons under a message appear.</param>
/// <param name="Cards">Whether Adaptive Cards appear.</param>
/// <param name="TextApart">Whether the text and the card of one message appear as two messages.</param>
public sealed record ChannelProfile(bool SuggestedActions, bool Markdown, int MaxActions, bool Cards, bool TextApart = false);

/// <summary>Tells what the channel of an activity can show.</summary>
public interface IChannelProfiles
{
    /// <summary>The profile of the activity's channel and kind of conversation.</summary>
    ChannelProfile For(Microsoft.Bot.Schema.IActivity activity);
}
