using BackPainBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Tests.DirectLine;

/// <summary>Greets, repeats, and on request does whatever else a bot can do in a conversation.</summary>
internal sealed class ChattyBot : ActivityHandler
{
    /// <summary>The activities that the bot was given.</summary>
    public List<Activity> Heard { get; } = [];

    /// <summary>A bot told to wait waits for this.</summary>
    public TaskCompletionSource GoOn { get; } = new();

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        lock (Heard) Heard.Add(turnContext.Activity);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync("Welcome", cancellationToken: cancellationToken);

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Text)
        {
            case "break":
                throw new InvalidOperationException("Broken on purpose.");
            case "wait":
                await GoOn.Task;
                break;
            case "type":
                await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                break;
            case "end":
                await turnContext.SendActivityAsync(new Activity(ActivityTypes.EndOfConversation), cancellationToken);
                return;
            case "change":
                await turnContext.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = turnContext.Activity.ReplyToId, Text = "Changed" }, cancellationToken);
                return;
            case "remember me":
                var state = new UserState(new TurnStorage());
                await state.CreateProperty<string>("Kept").SetAsync(turnContext, "something", cancellationToken);
                await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
                break;
            case "forget me":
                await new TurnStorage().DeleteAsync([$"{turnContext.Activity.ChannelId}/users/{turnContext.Activity.From.Id}"], cancellationToken);
                break;
            case "forget":
                await turnContext.DeleteActivityAsync(turnContext.Activity.ReplyToId, cancellationToken);
                return;
        }

        await turnContext.SendActivityAsync($"You said: {turnContext.Activity.Text}", cancellationToken: cancellationToken);
    }
}
