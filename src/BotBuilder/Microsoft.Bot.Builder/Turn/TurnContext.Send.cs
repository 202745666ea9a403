using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));
        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;
        return SendActivityAsync(message, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);

        // A handler may have kept the activity from being sent.
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("At least one activity was expected.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            outgoing.Add(activity.ApplyConversationReference(reference));
        return SendThroughHandlersAsync(outgoing, 0, cancellationToken);
    }

    private Task<ResourceResponse[]> SendThroughHandlersAsync(List<Activity> activities, int handler, CancellationToken cancellationToken)
    {
        if (handler < _onSendActivities.Count)
            return _onSendActivities[handler](this, activities, () => SendThroughHandlersAsync(activities, handler + 1, cancellationToken));
        return Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Task.FromResult(Buffer(activities))
            : SendThroughAdapterAsync(activities, cancellationToken);
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = activities[i];
            BufferedReplyActivities.Add(activity);

            // The adapter, which would note the invoke response, does not see this activity.
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                TurnState.Add(BotAdapter.InvokeResponseKey, activity);
            responses[i] = new ResourceResponse();
            Responded |= activity.Type != ActivityTypes.Trace;
        }
        return responses;
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < responses.Length; i++)
        {
            activities[i].Id = responses[i].Id;
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }
        return responses;
    }
}
