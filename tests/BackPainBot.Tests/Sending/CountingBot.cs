using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Tests.Sending;

/// <summary>Counts up to the number that it is told, a message a number.</summary>
internal sealed class CountingBot : ActivityHandler
{
    /// <summary>What a turn waits for before it answers.</summary>
    public Task MayAnswer { get; set; } = Task.CompletedTask;

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await MayAnswer;
        var last = int.Parse(turnContext.Activity.Text, CultureInfo.InvariantCulture);
        for (var i = 1; i <= last; i++) await turnContext.SendActivityAsync($"{i}", cancellationToken: cancellationToken);
    }
}
