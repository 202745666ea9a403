using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public class WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null) : Dialog(dialogId)
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string StepIndexKey = "stepIndex";
    private const string InstanceIdKey = "instanceId";

    private readonly List<WaterfallStep> _steps = actions is null ? [] : [.. actions];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>();
        state[InstanceIdKey] = Guid.NewGuid().ToString();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    // A step waits for an answer, and only a message is one.
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, StepIndex(dc.ActiveDialog.State) + 1, reason, result, cancellationToken);
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        _steps[stepContext.Index](stepContext, cancellationToken);

    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);
        var state = dc.ActiveDialog.State;
        state[StepIndexKey] = index;
        state.TryGetValue(OptionsKey, out var options);
        var step = new WaterfallStepContext(this, dc, options, Values(state), index, reason, result);
        return OnStepAsync(step, cancellationToken);
    }

    private static int StepIndex(IDictionary<string, object> state) =>
        state[StepIndexKey] is JsonElement json ? json.GetInt32() : Convert.ToInt32(state[StepIndexKey], CultureInfo.InvariantCulture);

    // Values that were stored come back as JSON; the dictionary takes its place, so that the step's changes are saved.
    private static IDictionary<string, object> Values(IDictionary<string, object> state)
    {
        state.TryGetValue(ValuesKey, out var stored);
        if (stored is IDictionary<string, object> values)
            return values;
        values = BotJson.Convert<Dictionary<string, object>>(stored) ?? [];
        state[ValuesKey] = values;
        return values;
    }
}
