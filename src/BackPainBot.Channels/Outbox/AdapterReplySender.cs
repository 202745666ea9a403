using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Outbox;

/// <summary>Sends at once, through the adapter of the turn.</summary>
internal sealed class AdapterReplySender(ILogger<AdapterReplySender> logger) : IReplySender
{
    public async Task<SendOutcome> SendAsync(
        ITurnContext turnContext, Activity reply, CancellationToken cancellationToken)
    {
        try
        {
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [reply], cancellationToken);
            return SendOutcome.Delivered;
        }
        catch (Exception exception)
        {
            Log.ReplyNotSent(logger, reply.Conversation?.Id, exception.GetType().Name);
            return NeverLeft(exception) ? SendOutcome.NotSent : SendOutcome.Unknown;
        }
    }

    private static bool NeverLeft(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError,
    };
}
