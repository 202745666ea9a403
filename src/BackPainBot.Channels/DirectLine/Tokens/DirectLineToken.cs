using BackPainBot.Storage;

namespace BackPainBot.Channels.DirectLine.Tokens;

/// <summary>What a sound token says.</summary>
/// <param name="Conversation">The one conversation that it opens.</param>
/// <param name="User">Who holds it.</param>
/// <param name="Expires">Until when it is good.</param>
internal sealed record DirectLineToken(string Conversation, string User, DateTimeOffset Expires)
{
    /// <summary>The store's name of the conversation.</summary>
    public ConversationKey Line => new(DirectLineIds.ChannelId, "", Conversation);

    /// <summary>The store's name of the user.</summary>
    public UserKey Holder => NameOf(User);

    /// <summary>The store's name of a user of this channel.</summary>
    public static UserKey NameOf(string user) => new(DirectLineIds.ChannelId, "", user);
}
