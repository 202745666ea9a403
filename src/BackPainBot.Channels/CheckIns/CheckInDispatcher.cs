using System.Globalization;
using BackPainBot.Channels.Json;
using BackPainBot.Dialogs;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.CheckIns;

/// <summary>
/// Has the bot ask those whose check-in is due, in a turn like any other. The bot takes the check-in from the user's list
/// in that turn, so it is asked once, however many programs share the database and whenever one is killed.
/// </summary>
internal sealed class CheckInDispatcher(
    ITurnStore store, BotAdapter adapter, IBot bot, IConfiguration configuration, TimeProvider clock, ILogger<CheckInDispatcher> logger)
    : BackgroundService
{
    private const int Most = 20;
    private const int FirstHour = 9;
    private const int LastHour = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>For so long nobody else asks; afterwards the one who was to ask has died.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private readonly string _botAppId = configuration["MicrosoftAppId"] ?? "";

    /// <summary>Asks those who are due now. One whose time was missed is not asked at night: it waits, held again and again, for the morning.</summary>
    public async Task DispatchAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<DueCheckIn> due;
        do
        {
            due = await store.TakeDueAsync(Most, Hold, cancellationToken);
            foreach (var one in due) await AskAsync(one, cancellationToken);
        }
        while (due.Count == Most);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await DispatchAsync(stoppingToken);
            }
            catch (StoreUnavailableException exception)
            {
                Log.CheckInsNotRead(logger, exception.InnerException?.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AskAsync(DueCheckIn due, CancellationToken cancellationToken)
    {
        try
        {
            var reach = ActivityJson.Read<Reach>(due.CheckIn.Json);
            var local = clock.GetUtcNow().ToOffset(TimeSpan.FromMinutes(reach.OffsetMinutes));
            if (local.Hour is < FirstHour or >= LastHour) return;
            await adapter.ContinueConversationAsync(_botAppId, ToEvent(due, reach.Reference, local), bot.OnTurnAsync, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It is due still, and taken up again after the hold.
            Log.CheckInNotAsked(logger, due.Conversation.Conversation, exception.GetType().Name);
        }
    }

    private static Activity ToEvent(DueCheckIn due, ConversationReference reference, DateTimeOffset now) => new(ActivityTypes.Event)
    {
        Name = PlannedCheckIn.Event,
        Id = string.Create(CultureInfo.InvariantCulture, $"check-in|{due.CheckIn.Name}|{due.CheckIn.DueAt.ToUnixTimeSeconds()}"),
        Value = due.CheckIn.Name,
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
        Conversation = reference.Conversation,
        From = reference.User,
        Recipient = reference.Bot,
        Locale = reference.Locale,
        Timestamp = now.ToUniversalTime(),
        LocalTimestamp = now,
    };
}
