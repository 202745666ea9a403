using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Outbox;

/// <summary>Tells through which adapter a conversation is reached.</summary>
internal sealed class Adapters(BotAdapter host, IEnumerable<IChannelAdapter> own)
{
    private readonly IChannelAdapter[] _own = [.. own];

    public BotAdapter Of(ConversationReference conversation) =>
        _own.FirstOrDefault(adapter => adapter.Serves(conversation)) as BotAdapter ?? host;
}
