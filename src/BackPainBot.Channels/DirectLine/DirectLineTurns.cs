using BackPainBot.Channels.DirectLine.Conversations;
using BackPainBot.Channels.DirectLine.Tokens;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Stores what clients post and lets the bot answer it afterwards, in the order of posting.</summary>
internal sealed class DirectLineTurns(
    DirectLineAdapter adapter, OpenConversations conversations, IBot bot, ILogger<DirectLineTurns> logger) : IHostedService
{
    /// <summary>Stores the activity; its turn follows. A repeat is neither stored nor answered again.</summary>
    public void Post(Conversation conversation, Activity activity) => conversation.Post(activity, RunAsync);

    /// <summary>Tells the bot of a conversation that begins, or comes back to memory: the ledger knows which.</summary>
    /// <returns>Whether the conversation was not begun before, as far as memory reaches.</returns>
    public bool Start(Conversation conversation, DirectLineToken token, string? locale)
    {
        if (!conversation.TryBegin()) return false;
        var user = new ChannelAccount(id: token.User, role: RoleTypes.User);
        conversation.Run(
            new Activity(ActivityTypes.ConversationUpdate)
            {
                Id = $"{conversation.Id}|start",
                ChannelId = DirectLineIds.ChannelId,
                ServiceUrl = DirectLineIds.ServiceUrl,
                Conversation = new ConversationAccount(id: conversation.Id),
                From = user,
                Recipient = DirectLineIds.Bot,
                MembersAdded = [DirectLineIds.Bot, user],
                Locale = locale,
                Timestamp = conversation.LastUsed,
            },
            RunAsync);
        return true;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for the turns that are under way.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(conversations.All.Select(conversation => conversation.Turns)).WaitAsync(cancellationToken);

    private async Task RunAsync(Activity activity)
    {
        try
        {
            await adapter.RunTurnAsync(activity, bot.OnTurnAsync);
        }
        catch (Exception exception)
        {
            Log.TurnFailed(logger, activity.Id, activity.Conversation.Id, ExceptionText.Of(exception));
        }

        if (activity.Type == ActivityTypes.EndOfConversation) conversations.End(activity.Conversation.Id);
    }
}
