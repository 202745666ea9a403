using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Outbox;

/// <summary>Sends at once, through the adapter of the turn. An update that is refused is sent as a new message.</summary>
internal sealed class AdapterReplySender(ILogger<AdapterReplySender> logger) : IReplySender
{
    public async Task<SendOutcome> SendAsync(
        ITurnContext turnContext, Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Type == ActivityTypes.MessageDelete) return await DeleteAsync(turnContext, reply, cancellationToken);
        if (reply.Id is not null)
        {
            var outcome = await TryAsync(
                reply, () => turnContext.Adapter.UpdateActivityAsync(turnContext, reply, cancellationToken));
            if (outcome != SendOutcome.Refused) return outcome;
            reply.Id = null;
        }

        return await TryAsync(
            reply, () => turnContext.Adapter.SendActivitiesAsync(turnContext, [reply], cancellationToken));
    }

    private Task<SendOutcome> DeleteAsync(ITurnContext turnContext, Activity deletion, CancellationToken cancellationToken)
    {
        var reference = turnContext.Activity.GetConversationReference();
        (reference.Conversation, reference.ActivityId) = (deletion.Conversation, deletion.Id);
        return TryAsync(deletion, () => turnContext.Adapter.DeleteActivityAsync(turnContext, reference, cancellationToken));
    }

    private async Task<SendOutcome> TryAsync(Activity reply, Func<Task> send)
    {
        try
        {
            await send();
            return SendOutcome.Delivered;
        }
        catch (Exception exception)
        {
            var status = (exception as HttpRequestException)?.StatusCode;
            Log.ReplyNotSent(logger, reply.Conversation?.Id, exception.GetType().Name, (int?)status);
            return OutcomeOf(exception, status);
        }
    }

    private static SendOutcome OutcomeOf(Exception exception, HttpStatusCode? status) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError } => SendOutcome.NotSent,
        NotSupportedException or NotImplementedException => SendOutcome.Refused,
        _ => status switch
        {
            null or HttpStatusCode.RequestTimeout => SendOutcome.Unknown,
            HttpStatusCode.Unauthorized or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => SendOutcome.NotSent,
            < HttpStatusCode.InternalServerError or HttpStatusCode.NotImplemented => SendOutcome.Refused,
            _ => SendOutcome.Unknown,
        },
    };
}
