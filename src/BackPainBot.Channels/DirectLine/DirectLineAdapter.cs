using BackPainBot.Channels.DirectLine.Conversations;
using BackPainBot.Channels.Outbox;
using BackPainBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Runs the turns of this channel's conversations; what the bot says goes to the conversation's log.</summary>
internal sealed class DirectLineAdapter : BotAdapter, IChannelAdapter
{
    private readonly OpenConversations _conversations;

    public DirectLineAdapter(TurnMiddleware turns, FailedTurn failed, OpenConversations conversations)
    {
        _conversations = conversations;
        Use(turns);
        OnTurnError = failed.ApologiseAsync;
    }

    public bool Serves(ConversationReference conversation) => conversation.ServiceUrl == DirectLineIds.ServiceUrl;

    public async Task RunTurnAsync(Activity activity, BotCallbackHandler bot)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, bot, CancellationToken.None);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities.Where(IsForTheClient))
        {
            _conversations.Find(activity.Conversation.Id)?.Log.Append(activity);
            if (activity.Type == ActivityTypes.EndOfConversation) _conversations.End(activity.Conversation.Id);
        }

        return Task.FromResult<ResourceResponse[]>([.. activities.Select(activity => new ResourceResponse(activity.Id))]);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        _conversations.Find(activity.Conversation.Id)?.Log.Append(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <remarks>The protocol has no way to take a message off a screen: it is gone from what is read from now on.</remarks>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _conversations.Find(reference.Conversation.Id)?.Log.Remove(reference.ActivityId);
        return Task.CompletedTask;
    }

    private static bool IsForTheClient(Activity activity) =>
        activity.Type is not (ActivityTypesEx.InvokeResponse or ActivityTypes.Trace);
}
