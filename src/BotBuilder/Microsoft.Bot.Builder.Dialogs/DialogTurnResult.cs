namespace Microsoft.Bot.Builder.Dialogs;

public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    public object Result { get; set; } = result;

    public bool ParentEnded { get; set; }
}
