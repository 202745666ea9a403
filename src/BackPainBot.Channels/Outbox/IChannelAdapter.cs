using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Outbox;

/// <summary>An adapter that serves some conversations itself, in place of the host's own.</summary>
internal interface IChannelAdapter
{
    /// <summary>Whether the conversation is reached through this adapter.</summary>
    bool Serves(ConversationReference conversation);
}
