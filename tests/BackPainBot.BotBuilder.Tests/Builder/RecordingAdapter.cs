using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

/// <summary>An adapter that keeps what it is given, and gives ids to what it sends.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public TurnContext Turn(Activity activity) => new(this, activity);

    public async Task RunAsync(Activity activity, BotCallbackHandler bot)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, bot, CancellationToken.None);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"out-{index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
