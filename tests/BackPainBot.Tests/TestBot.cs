using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Tests;

/// <summary>Says what it hears, and breaks when told to.</summary>
internal sealed class TestBot : ActivityHandler
{
    /// <summary>Completes when a bot told to wait may go on.</summary>
    public TaskCompletionSource GoOn { get; } = new();

    public TaskCompletionSource Waiting { get; } = new();

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text ?? "";
        if (text.StartsWith("break", StringComparison.Ordinal)) throw new InvalidOperationException($"Cannot take '{text}'.");
        if (text == "wait")
        {
            Waiting.SetResult();
            await GoOn.Task;
        }

        await turnContext.SendActivityAsync($"You said: {text}", cancellationToken: cancellationToken);
    }
}
