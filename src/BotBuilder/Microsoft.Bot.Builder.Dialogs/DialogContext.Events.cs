namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);

    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        // The dialog that cancels is not asked; those below it may take the event and stay.
        var ask = false;
        for (var dc = this; dc is not null; ask = true)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }
            if (ask && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
                break;
            await dc.EndActiveAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }
        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    public Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
            dc = child;
        return dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is { } dialog
            ? dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken)
            : Task.FromResult(false);
    }
}
