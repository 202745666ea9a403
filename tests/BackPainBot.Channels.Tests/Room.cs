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
        Store = store ?? Database.Open(new StorageOptions { Kind = StorageKind.Memory }, Clock).Turns;
        Paces = new Paces(Clock, Pace.TeamsLimits);
        var turn = new SendingTurn(new ConfigurationBuilder().Build());
        var delivery = new OutboxDelivery(
            Store, turn, new ReplySender(Clock, NullLogger<ReplySender>.Instance), Paces, Clock, NullLogger<OutboxDelivery>.Instance);
        Deliveries = new Deliveries(delivery, Clock, NullLogger<Deliveries>.Instance);
        var typing = new TypingSignal(turn, Paces, Clock, NullLogger<TypingSignal>.Instance);
        Adapter.Use(new TurnMiddleware(Store, Deliveries, typing, Clock, NullLogger<TurnMiddleware>.Instance));
        Dispatcher = new OutboxDispatcher(
            Store, Deliveries, Adapter, Clock, NullLogger<OutboxDispatcher>.Instance);
    }

    /// <summary>A database in a folder, as an earlier run has left it.</summary>
    public static Database InFile(string folder) => Database.Open(new StorageOptions { File = Path.Combine(folder, "bot.db") }, TimeProvider.System);

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));

    public ITurnStore Store { get; }

    public ChannelAdapter Adapter { get; } = new();

    public Paces Paces { get; }

    public Deliveries Deliveries { get; }

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

    /// <summary>Lets time pass until the condition holds.</summary>
    public async Task UntilAsync(Func<bool> condition, TimeSpan? step = null)
    {
        for (var i = 0; i < 5000 && !condition(); i++)
        {
            Clock.Advance(step ?? TimeSpan.FromSeconds(0.1));
            await Task.Delay(1);
        }

        Assert.True(condition());
    }

    /// <summary>Lets time pass until nothing is to be delivered.</summary>
    public Task UntilDeliveredAsync() => UntilAsync(() => !Deliveries.IsUnderWay(Conversation));

    /// <summary>A bot that says each of these.</summary>
    public BotCallbackHandler Saying(params string[] texts) => async (turnContext, cancellationToken) =>
    {
        BotRuns++;
        foreach (var text in texts) await turnContext.SendActivityAsync(text, cancellationToken: cancellationToken);
    };
}
