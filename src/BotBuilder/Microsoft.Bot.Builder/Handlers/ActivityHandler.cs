using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler : IBot
{
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity is null)
            throw new ArgumentException("The turn has no activity.", nameof(turnContext));
        if (turnContext.Activity.Type is null)
            throw new ArgumentException("The activity has no type.", nameof(turnContext));
        await DispatchAsync(turnContext, cancellationToken).ConfigureAwait(false);
    }

    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = 200, Body = body };

    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static DelegatingTurnContext<T> As<T>(ITurnContext turnContext)
        where T : IActivity => new(turnContext);

    private Task DispatchAsync(ITurnContext turn, CancellationToken cancellationToken) => turn.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(As<IMessageActivity>(turn), cancellationToken),
        ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(As<IMessageUpdateActivity>(turn), cancellationToken),
        ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(As<IMessageDeleteActivity>(turn), cancellationToken),
        ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(turn), cancellationToken),
        ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(As<IMessageReactionActivity>(turn), cancellationToken),
        ActivityTypes.Event => OnEventActivityAsync(As<IEventActivity>(turn), cancellationToken),
        ActivityTypes.Invoke => AnswerInvokeAsync(turn, cancellationToken),
        ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(As<IEndOfConversationActivity>(turn), cancellationToken),
        ActivityTypes.Typing => OnTypingActivityAsync(As<ITypingActivity>(turn), cancellationToken),
        ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(turn), cancellationToken),
        ActivityTypes.Command => OnCommandActivityAsync(As<ICommandActivity>(turn), cancellationToken),
        ActivityTypes.CommandResult => OnCommandResultActivityAsync(As<ICommandResultActivity>(turn), cancellationToken),
        _ => OnUnrecognizedActivityTypeAsync(turn, cancellationToken),
    };
}
