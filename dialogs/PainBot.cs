using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>The bot: gives each turn of a personal chat to the root dialog, and keeps health talk out of groups.</summary>
public sealed class PainBot : TeamsActivityHandler
{
    private readonly ConversationState _state;
    private readonly DialogServices _services;
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private readonly DialogSet _dialogs;

    internal PainBot(DialogServices services, ConversationState state)
    {
        (_services, _state) = (services, state);
        _dialogState = state.CreateProperty<DialogState>(nameof(DialogState));
        _dialogs = new DialogSet(_dialogState);
        _dialogs.Add(new MainDialog(services));
    }

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _state.SaveOrForgetAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Conversation?.IsGroup == true
            ? InviteAsync(turnContext, cancellationToken)
            : RunAsync(turnContext, beginOnly: false, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersAdded);
        ArgumentNullException.ThrowIfNull(turnContext);
        var somebody = membersAdded.Any(m => m.Id != turnContext.Activity.Recipient?.Id);
        return somebody && turnContext.Activity.Conversation?.IsGroup != true
            ? RunAsync(turnContext, beginOnly: true, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Whoever ends a conversation leaves nothing behind.</summary>
    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken)
    {
        turnContext.ForgetConversation();
        return Task.CompletedTask;
    }

    private async Task RunAsync(ITurnContext turn, bool beginOnly, CancellationToken cancellationToken)
    {
        var dc = await _dialogs.CreateContextAsync(turn, cancellationToken);
        if (beginOnly && dc.ActiveDialog is not null) return;
        if (beginOnly || (await dc.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(nameof(MainDialog), null, cancellationToken);
        }
    }

    /// <summary>In a group an emergency is answered on the spot; anything else is invited into a private chat.</summary>
    private async Task InviteAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var speaker = _services.Speaker(turn);
        var told = _services.Reader.Read(turn.Activity.Text ?? "", _services.Today(turn)).Told;
        var assessment = _services.Assessor.Assess(PainReport.From(_services.Knowledge, told is null ? [] : [told]));
        var message = assessment.Urgency == Urgency.Emergency
            ? new ResultWording(_services.Content, _services.Knowledge, speaker.Here, assessment, AdvicePlan.Nothing).Result
            : new Message(_services.Content.Text(Say.Group, speaker.Safety));
        await _services.Languages.AnswerAsync(turn, turn.Activity.Text ?? "", assessment, cancellationToken);
        await speaker.SendAsync(message, cancellationToken);
    }
}
