using BackPainBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Teams;

/// <summary>Private chats in Teams, which lets the bot write first wherever somebody has it installed.</summary>
internal sealed class TeamsPrivateChats(IConfiguration configuration, TimeProvider clock, ILogger<TeamsPrivateChats> logger) : IPrivateChats
{
    private const string BotPrefix = "28:";

    /// <summary>The group waits for the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly string _botAppId = configuration["MicrosoftAppId"] ?? "";

    public async Task<PrivateChat> ContinueAsync(ITurnContext turn, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (activity.ChannelId != ChannelProfiles.Teams || activity.Recipient?.Id is not { } botId) return PrivateChat.OutOfReach;
        var link = new Uri($"https://teams.microsoft.com/l/chat/0/0?users={BotPrefix}{Uri.EscapeDataString(botId.StartsWith(BotPrefix, StringComparison.Ordinal) ? botId[BotPrefix.Length..] : botId)}");
        try
        {
            var conversation = await OpenAsync(turn, cancellationToken);
            await turn.Adapter.ContinueConversationAsync(_botAppId, ToPrivate(activity, conversation), bot, cancellationToken);
            return new(true, link);
        }
        catch (Exception refused) when (!cancellationToken.IsCancellationRequested)
        {
            // Not installed for this person, or not reachable now: they can open the chat themselves.
            Log.PrivateChatNotOpened(logger, activity.Conversation?.Id, refused.GetType().Name);
            return new(false, link);
        }
    }

    /// <summary>Teams gives the chat that there is, or begins one.</summary>
    private async Task<string> OpenAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var activity = turn.Activity;
        var tenant = activity.Conversation?.TenantId;
        var parameters = new ConversationParameters(isGroup: false, bot: activity.Recipient, members: [activity.From], tenantId: tenant, channelData: ToChannelData(tenant));
        var opened = "";
        await turn.Adapter.CreateConversationAsync(
            _botAppId,
            activity.ChannelId,
            activity.ServiceUrl,
            turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey),
            parameters,
            (created, _) =>
            {
                opened = created.Activity.Conversation.Id;
                return Task.CompletedTask;
            },
            either.Token);
        return opened;
    }

    /// <summary>
    /// The message as if it had been written in the private chat. It keeps its id, by which the ledger knows it again when
    /// the group's turn is repeated.
    /// </summary>
    private static Activity ToPrivate(Activity activity, string conversation) => new(ActivityTypes.Message)
    {
        Id = activity.Id,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        From = activity.From,
        Recipient = activity.Recipient,
        Conversation = new ConversationAccount(id: conversation, conversationType: "personal", tenantId: activity.Conversation?.TenantId),
        ChannelData = ToChannelData(activity.Conversation?.TenantId),
        Locale = activity.Locale,
        Timestamp = activity.Timestamp,
        LocalTimestamp = activity.LocalTimestamp,
        Text = activity.Text,
    };

    private static Dictionary<string, object>? ToChannelData(string? tenant) =>
        tenant is null ? null : new() { ["tenant"] = new Dictionary<string, object> { ["id"] = tenant } };
}
