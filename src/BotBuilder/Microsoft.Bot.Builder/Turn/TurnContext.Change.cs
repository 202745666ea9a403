using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        var replacement = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThroughHandlersAsync(replacement, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThroughHandlersAsync(reference, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        BotAssert.ConversationReferenceNotNull(conversationReference);
        return DeleteThroughHandlersAsync(conversationReference, 0, cancellationToken);
    }

    private Task<ResourceResponse> UpdateThroughHandlersAsync(Activity activity, int handler, CancellationToken cancellationToken) =>
        handler < _onUpdateActivity.Count
            ? _onUpdateActivity[handler](this, activity, () => UpdateThroughHandlersAsync(activity, handler + 1, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteThroughHandlersAsync(ConversationReference reference, int handler, CancellationToken cancellationToken) =>
        handler < _onDeleteActivity.Count
            ? _onDeleteActivity[handler](this, reference, () => DeleteThroughHandlersAsync(reference, handler + 1, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
