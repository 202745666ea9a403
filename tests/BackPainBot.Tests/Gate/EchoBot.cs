using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Tests.Gate;

/// <summary>Remembers what reached it, and repeats messages.</summary>
internal sealed class EchoBot : IBot
{
    public ConcurrentQueue<Activity> Heard { get; } = new();

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Heard.Enqueue(turnContext.Activity);
        if (turnContext.Activity.Type == ActivityTypes.Message)
            await turnContext.SendActivityAsync($"You said: {turnContext.Activity.Text}", cancellationToken: cancellationToken);
    }
}
