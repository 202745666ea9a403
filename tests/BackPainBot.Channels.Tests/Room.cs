using BackPainBot.Channels.Outbox;
using BackPainBot.Channels.Turns;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Channels.Tests;

/// <summary>The room as a host puts it together, on a store of the test's choice.</summary>
internal sealed class Room
{
    public static readonly ConversationKey Conversation = new("emulator", "", "c|livechat");

    public Room(ITurnStore? store = null)
    {
        Store = store ?? new MemoryTurnStore(Clock);
        var sender = new AdapterReplySender(NullLogger<AdapterReplySender>.Instance);
        var delivery = new OutboxDelivery(Store, sender, Clock, NullLogger<OutboxDelivery>.Instance);
        Adapter.Use(new TurnMiddleware(Store, delivery, NullLogger<TurnMiddleware>.Instance));
        Dispatcher = new OutboxDispatcher(
            Store,
            delivery,
            new Adapters(Adapter, []),
            new ConfigurationBuilder().Build(),
            Clock,
            NullLogger<OutboxDispatcher>.Instance);
    }

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));

    public ITurnStore Store { get; }

    public ChannelAdapter Adapter { get; } = new();

    public OutboxDispatcher Dispatcher { get; }

    public int BotRuns { get; private set; }

    public static Activity Message(string id, string text = "hi") => new(ActivityTypes.Message)
    {
        Id = id,
        Text = text,
        ChannelId = "emulator",
        ServiceUrl = "http://localhost:56150/_connector",
        Conversation = new ConversationAccount(id: Conversation.Conversation),
        From = new ChannelAccount(id: "user"),
        Recipient = new ChannelAccount(id: "bot"),
    };

    /// <summary>A bot that says each of these.</summary>
    public BotCallbackHandler Saying(params string[] texts) => async (turnContext, cancellationToken) =>
    {
        BotRuns++;
        foreach (var text in texts) await turnContext.SendActivityAsync(text, cancellationToken: cancellationToken);
    };
}
