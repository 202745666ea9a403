using System.Globalization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Speaks the Bot Framework protocol: here what a turn sends, in the other parts how a turn begins.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
            responses[index] = await SendActivityAsync(turnContext, activities[index], cancellationToken) ?? new ResourceResponse(string.Empty);
        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ConnectorOf(turnContext).UpdateActivityAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return ConnectorOf(turnContext).DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    private static ConnectorClient ConnectorOf(ITurnContext turnContext) => turnContext.TurnState.Get<ConnectorClient>();

    /// <summary>Null if the channel gave no id.</summary>
    private static async Task<ResourceResponse> SendActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        // Only the channel gives ids.
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                var connector = ConnectorOf(turnContext);
                return await (string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? connector.SendToConversationAsync(activity, cancellationToken)
                    : connector.ReplyToActivityAsync(activity, cancellationToken));
        }
    }
}
