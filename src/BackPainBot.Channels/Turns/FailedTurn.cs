using System.Runtime.ExceptionServices;
using BackPainBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Turns;

/// <summary>
/// What every adapter does when a turn fails: it logs that without a word of the user's, and apologises. A turn that the
/// store failed has no effect and is run again, so that is told to whoever began it, and not to the user.
/// </summary>
public sealed class FailedTurn
{
    private readonly Apology _apology;
    private readonly ILogger<FailedTurn> _logger;

    /// <summary>Called by the container.</summary>
    public FailedTurn(Apology apology, ILogger<FailedTurn> logger) => (_apology, _logger) = (apology, logger);

    /// <summary>Answers the user of a turn that threw; for <see cref="BotAdapter.OnTurnError"/>. Throws only what the store threw.</summary>
    public async Task ApologiseAsync(ITurnContext turnContext, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        Log.TurnFailed(_logger, activity.Id, activity.Conversation?.Id, ExceptionText.Of(exception));
        if (StoreFailures.IsOne(exception)) ExceptionDispatchInfo.Throw(exception);
        try
        {
            await turnContext.SendActivityAsync(_apology.For(turnContext));
        }
        catch (Exception unsent)
        {
            Log.ApologyNotSent(_logger, activity.Conversation?.Id, unsent.GetType().Name);
        }
    }
}
