using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Outbox;

/// <summary>
/// Hands one reply to its channel, through the adapter of the turn. A reply with an id takes the place of that message,
/// or becomes a new one where the channel refuses that; with type <c>messageDelete</c> it takes the message away.
/// </summary>
internal sealed class ReplySender(TimeProvider clock, ILogger<ReplySender> logger)
{
    /// <summary>Tells what is known of the reply's fate; throws nothing of the channel's.</summary>
    public async Task<SendResult> SendAsync(
        ITurnContext turnContext, Activity reply, CancellationToken cancellationToken)
    {
        var adapter = turnContext.Adapter;
        if (reply.Id is not null)
        {
            var result = await TryAsync(reply, () => reply.Type == ActivityTypes.MessageDelete
                ? adapter.DeleteActivityAsync(turnContext, ReferenceOf(reply), cancellationToken)
                : adapter.UpdateActivityAsync(turnContext, reply, cancellationToken));

            // The message may be gone in a conversation that is not, and a channel may know no change at all.
            if (result.Outcome is not (SendOutcome.Refused or SendOutcome.Closed)) return result;
            if (reply.Type == ActivityTypes.MessageDelete) return new(SendOutcome.Refused);
            reply.Id = null;
        }

        return await TryAsync(reply, () => adapter.SendActivitiesAsync(turnContext, [reply], cancellationToken));
    }

    private async Task<SendResult> TryAsync(Activity reply, Func<Task> send)
    {
        SendingTurn.BeginSend();
        try
        {
            await send();
            return new(SendOutcome.Delivered);
        }
        catch (Exception exception) when (UntrustedDestinationException.IsCauseOf(exception))
        {
            // Told in the log by whoever did not let it out.
            return new(SendOutcome.Untrusted);
        }
        catch (Exception exception)
        {
            var status = (exception as HttpRequestException)?.StatusCode;
            Log.ReplyNotSent(logger, reply.Conversation?.Id, exception.GetType().Name, (int?)status);
            return new(OutcomeOf(exception, status), (exception as RefusedSendException)?.RetryAfter(clock.GetUtcNow()));
        }
    }

    private static SendOutcome OutcomeOf(Exception exception, HttpStatusCode? status) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError } => SendOutcome.NotSent,
        NotSupportedException or NotImplementedException => SendOutcome.Refused,
        _ when !SendingTurn.HasHandedOver => SendOutcome.NotSent,
        _ => OutcomeOf(status),
    };

    // A gateway that times out, 504, and a service that breaks, 500, may have shown the message before.
    private static SendOutcome OutcomeOf(HttpStatusCode? status) => status switch
    {
        null or HttpStatusCode.RequestTimeout => SendOutcome.Unknown,
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => SendOutcome.Closed,
        HttpStatusCode.Unauthorized or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => SendOutcome.NotSent,
        < HttpStatusCode.InternalServerError or HttpStatusCode.NotImplemented => SendOutcome.Refused,
        _ => SendOutcome.Unknown,
    };

    private static ConversationReference ReferenceOf(Activity deletion) => new()
    {
        ActivityId = deletion.Id,
        ChannelId = deletion.ChannelId,
        Conversation = deletion.Conversation,
        ServiceUrl = deletion.ServiceUrl,
    };
}
