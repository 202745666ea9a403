using BackPainBot.Channels.CheckIns;
using BackPainBot.Channels.Outbox;
using BackPainBot.Channels.Teams;
using BackPainBot.Channels.Turns;
using BackPainBot.Dialogs;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels;

/// <summary>Adds this room to a host.</summary>
public static class ChannelServices
{
    /// <summary>
    /// Adds the turn middleware with its storage and outbox, and the channel profiles. Needs a turn store, a
    /// <see cref="TimeProvider"/> and a <see cref="BotAdapter"/>, which is to use <see cref="TurnMiddleware"/> first and
    /// <see cref="FailedTurn"/> for what throws.
    /// </summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddSingleton<IChannelProfiles, ChannelProfiles>()
        .AddSingleton<IPrivateChats, TeamsPrivateChats>()
        .AddSingleton<IStorage, TurnStorage>()
        .AddSingleton<ConversationState>()
        .AddSingleton<UserState>()
        .AddSingleton<ICheckIns, TurnCheckIns>()
        .AddSingleton<IStoredData, TurnStoredData>()
        .AddSingleton<ReplySender>()
        .AddSingleton<SendingTurn>()
        .AddSingleton(provider => new Paces(provider.GetRequiredService<TimeProvider>(), Pace.TeamsLimits))
        .AddSingleton<OutboxDelivery>()
        .AddSingleton<Deliveries>()
        .AddSingleton<TypingSignal>()
        .AddSingleton<FailedTurn>()
        .AddSingleton(CreateMiddleware)
        .AddHostedService<OutboxDispatcher>()
        .AddHostedService<CheckInDispatcher>();

    private static TurnMiddleware CreateMiddleware(IServiceProvider services) => new(
        services.GetRequiredService<ITurnStore>(),
        services.GetRequiredService<Deliveries>(),
        services.GetRequiredService<TypingSignal>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<TurnMiddleware>>());
}
