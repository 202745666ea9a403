namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext.Context, state) => Parent = parentDialogContext;

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack ??= [];
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The context inside the active dialog, when that is a container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindOrThrow(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId, Version = dialog.GetVersion(), State = new Dictionary<string, object>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false);
        if (ActiveDialog is not { } active)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        return await FindOrThrow(active.Id).ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
    }

    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        if (ActiveDialog is not { } resumed)
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        return await FindOrThrow(resumed.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
    }

    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, bubble: false, fromLeaf: false, cancellationToken: cancellationToken).ConfigureAwait(false))
            return;
        if (ActiveDialog is { } active)
            await FindOrThrow(active.Id).RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
    }

    private Dialog FindOrThrow(string dialogId) =>
        FindDialog(dialogId) ?? throw new InvalidOperationException($"There is no dialog with the id '{dialogId}' in this set or its parents.");

    private async Task EndActiveAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;
        if (FindDialog(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        Stack.RemoveAt(0);
    }
}
