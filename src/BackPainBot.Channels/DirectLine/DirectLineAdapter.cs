using BackPainBot.Channels.DirectLine.Lines;
using BackPainBot.Channels.Turns;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Runs the turns of this channel's conversations; what the bot says goes to the conversation's log.</summary>
internal sealed class DirectLineAdapter : BotAdapter, IStagesReplies
{
    private readonly ILineStore _lines;

    public DirectLineAdapter(TurnMiddleware turns, FailedTurn failed, ILineStore lines)
    {
        _lines = lines;
        Use(turns);
        OnTurnError = failed.ApologiseAsync;
    }

    public async Task RunTurnAsync(Activity activity, BotCallbackHandler bot)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, bot, CancellationToken.None);
    }

    /// <remarks>The protocol has no way to take a message off a screen: it is gone from what is read from now on.</remarks>
    public void Stage(ITurn turn, Activity reply)
    {
        if (reply.Type == ActivityTypes.MessageDelete) turn.StageUnlogged(reply.Id);
        else if (IsForTheClient(reply)) turn.StageLogged(LogJson.ToLogged(reply));
        if (reply.Type == ActivityTypes.EndOfConversation) turn.StageEndOfLog();
    }

    /// <summary>Sends what belongs to no commit: that the bot types, or that a turn failed.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities.Where(IsForTheClient))
            await _lines.AppendAsync(LineOf(activity), LogJson.ToLogged(activity), cancellationToken);
        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A message is changed by a turn, with its commit.");

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A message is taken away by a turn, with its commit.");

    private static ConversationKey LineOf(Activity activity) => TurnKeys.Of(activity).Conversation;

    private static bool IsForTheClient(Activity activity) =>
        activity.Type is not (ActivityTypesEx.InvokeResponse or ActivityTypes.Trace);
}
