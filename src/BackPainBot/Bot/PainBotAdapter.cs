using BackPainBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace BackPainBot.Bot;

/// <summary>The Bot Framework's adapter with whole turns, and with an answer for the user when one fails.</summary>
internal sealed class PainBotAdapter : CloudAdapter
{
    /// <summary>The turn had no effect, so sending the message again is safe. Somebody may be in an emergency.</summary>
    private const string Apology =
        "Sorry, something went wrong on my side, and your last message did not get through. Please send it again. "
        + "If this is an emergency, call your local emergency number now.";

    private readonly ILogger _logger;

    public PainBotAdapter(
        BotFrameworkAuthentication authentication, TurnMiddleware turns, ILogger<PainBotAdapter> logger)
        : base(authentication, logger)
    {
        _logger = logger;
        Use(turns);
        OnTurnError = ApologiseAsync;
    }

    private async Task ApologiseAsync(ITurnContext turnContext, Exception exception)
    {
        var activity = turnContext.Activity;
        Log.TurnFailed(_logger, activity.Id, activity.Conversation?.Id, ExceptionText.Of(exception));
        try
        {
            await turnContext.SendActivityAsync(Apology);
        }
        catch (Exception unsent)
        {
            Log.ApologyNotSent(_logger, activity.Conversation?.Id, unsent.GetType().Name);
        }
    }
}
