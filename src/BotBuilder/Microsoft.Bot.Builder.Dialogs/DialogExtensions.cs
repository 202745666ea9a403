namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(accessor).Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);

        // A dialog that handles its error is given another go.
        while (!await TryRunAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false))
        {
        }
    }

    private static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            if (result.Status == DialogTurnStatus.Empty)
                await dc.BeginDialogAsync(dialogId, cancellationToken: cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception error)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false))
                throw;
            return false;
        }
    }
}
