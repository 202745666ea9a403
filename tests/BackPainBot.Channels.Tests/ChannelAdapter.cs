using System.Collections.Concurrent;
using BackPainBot.Channels.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

/// <summary>An adapter whose channel is a list, and which can be told to fail.</summary>
internal sealed class ChannelAdapter : BotAdapter
{
    public ConcurrentQueue<Activity> Sent { get; } = new();

    public IEnumerable<string> Texts => Sent.Select(activity => activity.Text);

    /// <summary>Runs before each send, update and deletion; what it throws, that throws.</summary>
    public Func<Activity, Task> Sending { get; set; } = _ => Task.CompletedTask;

    public async Task<TurnContext> RunAsync(Activity activity, BotCallbackHandler bot)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, bot, CancellationToken.None);
        return turnContext;
    }

    /// <summary>Runs a turn that ends in an invoke response, and returns that.</summary>
    public async Task<InvokeResponse?> InvokeAsync(Activity activity, BotCallbackHandler bot)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, bot, CancellationToken.None);
        return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                continue;
            }

            await SendAsync(activity).WaitAsync(cancellationToken);
            Sent.Enqueue(activity);
        }

        return [.. activities.Select(_ => new ResourceResponse("sent"))];
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        await SendAsync(activity);
        Sent.Enqueue(activity);
        return new ResourceResponse(activity.Id);
    }

    public override async Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        var deletion = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId, Text = "", Conversation = reference.Conversation };
        await SendAsync(deletion);
        Sent.Enqueue(deletion);
    }

    private Task SendAsync(Activity activity)
    {
        SendingTurn.HandOver();
        return Sending(activity);
    }
}
