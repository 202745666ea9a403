using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackPainBot.Dialogs;

/// <summary>Brings the conversation into a host.</summary>
public static class PainDialogs
{
    /// <summary>
    /// Adds the bot. The host must bring <see cref="ConversationState"/>, <see cref="UserState"/> or an <see cref="IStorage"/>
    /// for it, <see cref="IChannelProfiles"/>, <see cref="ICheckIns"/> and <see cref="IStoredData"/>, for groups
    /// <see cref="IPrivateChats"/>, a <see cref="Retention"/> that is not the usual one, and a <see cref="Home"/> for one country. The triage and content files are read and checked when the bot is first asked for.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <exception cref="KnowledgeException">When the bot is first asked for: the triage files contradict themselves.</exception>
    /// <exception cref="ContentException">When the bot is first asked for: the content is incomplete or does not fit.</exception>
    public static IServiceCollection AddPainDialogs(this IServiceCollection services)
    {
        services.AddSingleton(_ => TriageKnowledge.Load());
        services.AddSingleton(s => ConversationContent.Load(Path.Combine(AppContext.BaseDirectory, "content", "en"), s.GetRequiredService<TriageKnowledge>(), s.GetService<Home>()));
        services.TryAddSingleton<UserState>();
        services.AddSingleton(s => new Keeping(
            s.GetRequiredService<ConversationState>(),
            s.GetRequiredService<UserState>(),
            s.GetRequiredService<ICheckIns>(),
            s.GetRequiredService<IStoredData>(),
            s.GetService<Retention>() ?? new()));
        services.AddSingleton(s => new DialogServices(
            s.GetRequiredService<TriageKnowledge>(),
            s.GetRequiredService<ConversationContent>(),
            s.GetRequiredService<IChannelProfiles>(),
            s.GetRequiredService<Keeping>(),
            s.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton(s => new Apology(s.GetRequiredService<DialogServices>()));
        services.AddSingleton<IBot>(s => new PainBot(s.GetRequiredService<DialogServices>(), s.GetRequiredService<Keeping>(), s.GetService<IPrivateChats>()));
        return services;
    }
}
