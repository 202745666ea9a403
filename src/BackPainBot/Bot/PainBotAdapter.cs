using BackPainBot.Channels.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace BackPainBot.Bot;

/// <summary>The Bot Framework's adapter with whole turns, and with an answer for the user when one fails.</summary>
internal sealed class PainBotAdapter : CloudAdapter
{
    public PainBotAdapter(
        BotFrameworkAuthentication authentication, TurnMiddleware turns, FailedTurn failed, ILogger<PainBotAdapter> logger)
        : base(authentication, logger)
    {
        Use(turns);
        OnTurnError = failed.ApologiseAsync;
    }
}
