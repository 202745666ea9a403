namespace Microsoft.Bot.Builder.Dialogs;

public abstract class DialogContainer(string dialogId = null) : Dialog(dialogId)
{
    public DialogSet Dialogs { get; set; } = new();

    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId);

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var begunWith = dc.ActiveDialog.Version;
        var current = dc.ActiveDialog.Version = GetInternalVersion();
        if (begunWith is not null && begunWith != current)
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false);
    }
}
