using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Dialogs;

/// <summary>Brings the conversation into a host.</summary>
public static class PainDialogs
{
    /// <summary>
    /// Adds the bot. The host must bring <see cref="ConversationState"/> and <see cref="IChannelProfiles"/>, and for groups
    /// <see cref="IPrivateChats"/>. The triage and content files are read and checked when the bot is first asked for.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <exception cref="KnowledgeException">When the bot is first asked for: the triage files contradict themselves.</exception>
    /// <exception cref="ContentException">When the bot is first asked for: the content is incomplete or does not fit.</exception>
    public static IServiceCollection AddPainDialogs(this IServiceCollection services)
    {
        services.AddSingleton(_ => TriageKnowledge.Load());
        services.AddSingleton(s => ConversationContent.Load(Path.Combine(AppContext.BaseDirectory, "content", "en"), s.GetRequiredService<TriageKnowledge>()));
        services.AddSingleton(s => new DialogServices(
            s.GetRequiredService<TriageKnowledge>(),
            s.GetRequiredService<ConversationContent>(),
            s.GetRequiredService<IChannelProfiles>(),
            s.GetRequiredService<ConversationState>(),
            s.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton(s => new Apology(s.GetRequiredService<DialogServices>()));
        services.AddSingleton<IBot>(s => new PainBot(s.GetRequiredService<DialogServices>(), s.GetRequiredService<ConversationState>(), s.GetService<IPrivateChats>()));
        return services;
    }
}
