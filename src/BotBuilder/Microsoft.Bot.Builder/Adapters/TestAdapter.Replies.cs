using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("At least one activity was expected.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= DateTimeOffset.UtcNow;
            if (activity.Type != ActivityTypes.Trace || EnableTrace)
                Enqueue(activity);
            responses[i] = new ResourceResponse(activity.Id);
        }
        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (_queueLock)
        {
            var replies = ActiveQueue.ToList();
            var index = replies.FindIndex(reply => reply.Id == activity.Id);
            if (index < 0)
                return Task.FromResult(new ResourceResponse());
            replies[index] = activity;
            Replace(replies);
        }
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (_queueLock)
        {
            var replies = ActiveQueue.ToList();
            var index = replies.FindIndex(reply => reply.Id == reference.ActivityId);
            if (index >= 0)
            {
                replies.RemoveAt(index);
                Replace(replies);
            }
        }
        return Task.CompletedTask;
    }

    public IActivity GetNextReply()
    {
        lock (_queueLock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_queueLock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
                return Task.FromResult<IActivity>(reply);
            var next = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => next.TrySetCanceled(cancellationToken));
            _waiting.Enqueue(next);
            return next.Task;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (_queueLock)
        {
            // One who gave up waiting takes no reply.
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                    return;
            }
            ActiveQueue.Enqueue(activity);
        }
    }

    private void Replace(List<Activity> replies)
    {
        ActiveQueue.Clear();
        replies.ForEach(ActiveQueue.Enqueue);
    }
}
