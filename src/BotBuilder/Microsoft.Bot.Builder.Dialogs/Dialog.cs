namespace Microsoft.Bot.Builder.Dialogs;

public abstract class Dialog(string dialogId = null)
{
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id = dialogId;

    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual string GetVersion() => Id;

    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
            return true;
        if (e.Bubble && dc.Parent is { } parent
            && await parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false))
            return true;
        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;
}
