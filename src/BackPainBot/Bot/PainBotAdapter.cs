using BackPainBot.Channels.Turns;
using BackPainBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace BackPainBot.Bot;

/// <summary>The Bot Framework's adapter with whole turns, and with an answer for the user when one fails.</summary>
internal sealed class PainBotAdapter : CloudAdapter
{
    private readonly Apology _apology;
    private readonly ILogger _logger;

    public PainBotAdapter(
        BotFrameworkAuthentication authentication, TurnMiddleware turns, Apology apology, ILogger<PainBotAdapter> logger)
        : base(authentication, logger)
    {
        (_apology, _logger) = (apology, logger);
        Use(turns);
        OnTurnError = ApologiseAsync;
    }

    private async Task ApologiseAsync(ITurnContext turnContext, Exception exception)
    {
        var activity = turnContext.Activity;
        Log.TurnFailed(_logger, activity.Id, activity.Conversation?.Id, ExceptionText.Of(exception));
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
