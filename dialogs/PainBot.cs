using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BackPainBot.Dialogs;

/// <summary>The bot: gives each turn of a personal chat to the root dialog, and keeps health talk out of groups.</summary>
public sealed class PainBot : TeamsActivityHandler
{
    internal const string GreetedName = "Greeted";

    private readonly DialogServices _services;
    private readonly Keeping _keeping;
    private readonly StateVersion _version;
    private readonly IntakeState _intake;
    private readonly LastMessage _last;
    private readonly GroupTalk _groups;
    private readonly IStatePropertyAccessor<bool> _greeted;
    private readonly DialogSet _dialogs;

    internal PainBot(DialogServices services, Keeping keeping, IPrivateChats? privateChats = null)
    {
        var state = keeping.Conversation;
        (_services, _keeping) = (services, keeping);
        (_intake, _last, _groups) = (services.Intake, services.LastMessage, new(services, privateChats));
        _greeted = state.CreateProperty<bool>(GreetedName);
        _dialogs = new DialogSet(state.CreateProperty<DialogState>(nameof(DialogState)));
        _dialogs.Add(new MainDialog(services));
        _version = new(state, new(services, state, _dialogs));
    }

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        DropUnreadable(turnContext.Activity);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await turnContext.SaveOrForgetAsync(_keeping.Conversation, _keeping.User, cancellationToken);
    }

    /// <summary>The handler of the SDK reads who came and went, and what kind of change an activity tells of, and fails where it cannot.</summary>
    private static void DropUnreadable(Activity activity)
    {
        if (activity.MembersAdded?.Contains(null!) == true) activity.MembersAdded = [.. activity.MembersAdded.Where(m => m is not null)];
        if (activity.MembersRemoved?.Contains(null!) == true) activity.MembersRemoved = [.. activity.MembersRemoved.Where(m => m is not null)];
        var isRead = activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete;
        if (isRead && !activity.TryGetChannelData<TeamsChannelData>(out _)) activity.ChannelData = null;
    }

    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ITurnContext turn = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        var mentioned = BotMention.TakeOut(turn.Activity);
        if (!Chats.AreShared(turn.Activity)) return HearAsync(turn, cancellationToken);
        LongMessage.Cut(turn.Activity);
        return TickedCard.Read(turn.Activity) is not null ? _groups.RefuseCardAsync(turn, cancellationToken)
            : mentioned ? _groups.AnswerAsync(turn, HearInPrivateAsync, cancellationToken)
            : Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ITurnContext turn = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        var mentioned = BotMention.TakeOut(turn.Activity);
        if (!Chats.AreShared(turn.Activity)) return HearAsync(turn, cancellationToken);
        LongMessage.Cut(turn.Activity);
        return mentioned ? _groups.AnswerUrgentAsync(turn, cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersAdded);
        ArgumentNullException.ThrowIfNull(turnContext);
        var somebody = membersAdded.Any(m => m.Id != turnContext.Activity.Recipient?.Id);
        return somebody && !Chats.AreShared(turnContext.Activity) ? GreetAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ITurnContext turn = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        if (turn.Activity.Name != PlannedCheckIn.Event || Chats.AreShared(turn.Activity))
        {
            await base.OnEventActivityAsync(turnContext, cancellationToken);
            return;
        }

        // Anybody can send an event; it counts only when there is something to ask.
        if (!await _services.CheckIns.IsDueAsync(turn, cancellationToken)) return;
        var dc = await OpenAsync(turn, cancellationToken);
        if ((await dc.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty) await dc.BeginDialogAsync(nameof(MainDialog), null, cancellationToken);
    }

    /// <summary>Whoever ends a conversation leaves nothing of it behind; what they agreed to is for later ones.</summary>
    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken)
    {
        turnContext.ForgetConversation();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>Who joined is told by the activity: the handler of the SDK would ask the channel for each of them first.</remarks>
    protected override Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync(membersAdded, turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GreetAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        turnContext.ForgetEverything(_keeping.Stored);
        return Task.CompletedTask;
    }

    /// <summary>The dialogs of a personal chat, with its state brought up to date first.</summary>
    private async Task<DialogContext> OpenAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (!await _version.BringUpAsync(turn, cancellationToken))
        {
            var speaker = _services.Speaker(turn);
            await speaker.SendAsync(_services.Content.Text(Say.NewVersion, speaker.Safety), cancellationToken);
        }

        return await _dialogs.CreateContextAsync(turn, cancellationToken);
    }

    /// <summary>A channel may tell of one beginning in several ways.</summary>
    private async Task GreetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var shared = Chats.AreShared(turn.Activity);
        var dc = shared ? null : await OpenAsync(turn, cancellationToken);
        if (shared) await _version.BringUpAsync(turn, cancellationToken);
        if (await _greeted.GetAsync(turn, () => false, cancellationToken)) return;
        await _greeted.SetAsync(turn, true, cancellationToken);
        if (dc is null) await _groups.IntroduceAsync(turn, cancellationToken);
        else await dc.BeginDialogAsync(nameof(MainDialog), null, cancellationToken);
    }

    private async Task HearAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (LongMessage.Cut(turn.Activity)) await _services.Speaker(turn).SendAsync(_services.Content.Text(Say.TooLong), cancellationToken);
        var dc = await OpenAsync(turn, cancellationToken);
        await _greeted.SetAsync(turn, true, cancellationToken);
        if (dc.ActiveDialog is null && turn.Activity.Type == ActivityTypes.MessageUpdate && !await _last.WasHeardAsync(turn, cancellationToken))
        {
            // Nothing is under way that an old message could still change.
            await _groups.AnswerUrgentAsync(turn, cancellationToken);
            return;
        }

        // Words are never left without an answer, whatever the dialogs made of their state.
        var isOver = (await dc.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty;
        var isLeftOut = dc.ActiveDialog is null && !Speaker.HasSpoken(turn) && !string.IsNullOrEmpty(turn.Activity.Text);
        if (isOver || isLeftOut) await dc.BeginDialogAsync(nameof(MainDialog), null, cancellationToken);

        if (turn.Activity.Type == ActivityTypes.Message) await _last.HeardAsync(turn, cancellationToken);
    }

    /// <summary>Goes on where a group left off: somebody who only called the bot is asked what is open, and after a result all begins anew.</summary>
    private async Task HearInPrivateAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var dc = await OpenAsync(turn, cancellationToken);
        if (string.IsNullOrEmpty(turn.Activity.Text) && dc.ActiveDialog is not null)
        {
            await dc.RepromptDialogAsync(cancellationToken);
        }
        else
        {
            if (await _intake.IsDoneAsync(turn, cancellationToken))
            {
                await dc.CancelAllDialogsAsync(cancellationToken);
                await _intake.ForgetAsync(turn, cancellationToken);
            }

            await HearAsync(turn, cancellationToken);
        }

        await turn.SaveOrForgetAsync(_keeping.Conversation, _keeping.User, cancellationToken);
    }
}
