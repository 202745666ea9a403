using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot;

/// <summary>What the conversation is checked for before anybody can talk to it.</summary>
internal static class Conversation
{
    /// <exception cref="KnowledgeException">The triage files contradict themselves.</exception>
    /// <exception cref="Dialogs.ContentException">The content is incomplete or does not fit.</exception>
    public static void CheckConversation(this WebApplication app)
    {
        app.Services.GetRequiredService<IBot>();
        if (app.Environment.IsProduction() && !app.Services.GetRequiredService<TriageKnowledge>().Review.Done) Log.RulesNotReviewed(app.Logger);
    }
}
