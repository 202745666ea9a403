using BackPainBot.Channels.Json;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Turns;

/// <summary>Takes the replies of one turn while it runs; afterwards lets everything pass.</summary>
internal sealed class ReplyRecorder
{
    private readonly TurnRecord _record = new();
    private readonly ITurn _turn;
    private readonly ILogger _logger;
    private bool _ended;

    public ReplyRecorder(ITurnContext turnContext, ITurn turn, ILogger logger)
    {
        (_turn, _logger) = (turn, logger);
        if (ExpectsReplies(turnContext)) _record.Replies = [];
        turnContext.OnSendActivities(OnSendAsync).OnUpdateActivity(OnUpdateAsync).OnDeleteActivity(OnDeleteAsync);
    }

    /// <summary>What a repeat is to be answered with; null where nothing is returned to the caller.</summary>
    public TurnRecord? Record => _record.Replies is null && _record.Invoke is null ? null : _record;

    public static bool ExpectsReplies(ITurnContext turnContext) =>
        turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies;

    /// <summary>From now on nothing is taken: the answer to a failed turn, for example, goes straight out.</summary>
    public void End() => _ended = true;

    private async Task<ResourceResponse[]> OnSendAsync(
        ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        if (_ended) return await next();
        foreach (var activity in activities)
        {
            // Only channels give ids: one on a staged activity says which message it changes.
            activity.Id = null;
            await TakeAsync(turnContext, activity);
        }

        return [.. activities.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse> OnUpdateAsync(
        ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next)
    {
        if (_ended) return await next();
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        await TakeAsync(turnContext, activity);
        return new ResourceResponse(activity.Id);
    }

    private Task OnDeleteAsync(ITurnContext turnContext, ConversationReference reference, Func<Task> next)
    {
        if (_ended) return next();
        var deletion = new Activity(ActivityTypes.MessageDelete).ApplyConversationReference(reference);
        (deletion.Id, deletion.ReplyToId) = (reference.ActivityId, null);
        return TakeAsync(turnContext, deletion);
    }

    private async Task TakeAsync(ITurnContext turnContext, Activity activity)
    {
        // The Emulator refuses a reply from nobody, which is what answering an activity without recipient gives.
        activity.From ??= new ChannelAccount(id: "bot");
        if (_record.Replies is { } replies)
        {
            replies.Add(activity);
        }
        else if (activity.Type == ActivityTypesEx.InvokeResponse)
        {
            _record.Invoke = activity.Value as InvokeResponse;
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [activity], CancellationToken.None);
        }
        else if (activity.Type == ActivityTypes.Typing)
        {
            await SendTypingAsync(turnContext, activity);
        }
        else if (turnContext.Adapter is IStagesReplies adapter)
        {
            adapter.Stage(_turn, activity);
        }
        else
        {
            _turn.StageReply(ActivityJson.Write(activity));
        }
    }

    // Typing says that an answer is coming: after the commit it would be late, and losing it costs nothing.
    private async Task SendTypingAsync(ITurnContext turnContext, Activity typing)
    {
        try
        {
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], CancellationToken.None);
        }
        catch (Exception exception)
        {
            Log.TypingNotSent(_logger, exception.GetType().Name);
        }
    }
}
