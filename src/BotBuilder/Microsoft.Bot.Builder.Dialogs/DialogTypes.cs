namespace Microsoft.Bot.Builder.Dialogs;

public enum DialogTurnStatus
{
    Empty,
    Waiting,
    Complete,
    Cancelled,
    CompleteAndWait,
}

public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}
