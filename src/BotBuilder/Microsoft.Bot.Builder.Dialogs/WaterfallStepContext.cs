namespace Microsoft.Bot.Builder.Dialogs;

public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    public object Options { get; }

    public DialogReason Reason { get; }

    public object Result { get; }

    public IDictionary<string, object> Values { get; }

    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
            throw new InvalidOperationException($"Step {Index} of '{_waterfall.Id}' has already moved on.");
        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
