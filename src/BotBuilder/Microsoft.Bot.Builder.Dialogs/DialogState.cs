namespace Microsoft.Bot.Builder.Dialogs;

public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    public List<DialogInstance> DialogStack { get; set; }
}
