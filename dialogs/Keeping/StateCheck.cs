using System.Collections;
using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Dialogs;

/// <summary>Tells whether a conversation's state is one that the dialogs can have left. What somebody else changed in the store need not be.</summary>
internal sealed class StateCheck(DialogServices services, ConversationState state, DialogSet dialogs)
{
    private const int Deepest = 10;
    private const int MostMisses = 1_000_000;

    private static readonly string[] Waiting =
        [nameof(QuestionDialog), nameof(SummaryDialog), nameof(FollowUpDialog), nameof(ConsentDialog), nameof(CheckInDialog)];

    private static readonly string[] Waterfalls = [MainDialog.Visit, MainDialog.CheckUp, nameof(IntakeDialog), nameof(AdviceDialog)];

    private readonly IStatePropertyAccessor<string>[] _texts =
        [.. new[] { LastMessage.HeardName, LastMessage.HeardAtName, LastMessage.TakenName, Consent.AdvisedOnName, LastRoutine.Name }.Select(state.CreateProperty<string>)];

    private readonly IStatePropertyAccessor<bool>[] _flags = [.. new[] { PainBot.GreetedName, Consent.RefusedName }.Select(state.CreateProperty<bool>)];

    /// <summary>Whether it is; may throw as well where it is not.</summary>
    public async Task<bool> IsSoundAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var text in _texts) await text.GetAsync(turn, null, cancellationToken);
        foreach (var flag in _flags) await flag.GetAsync(turn, null, cancellationToken);
        await services.Intake.ReportAsync(turn, cancellationToken);
        var dc = await dialogs.CreateContextAsync(turn, cancellationToken);
        return dc.Stack.Count == 0 || (dc.Stack is [{ Id: nameof(MainDialog) }] && IsSound(dc.Child.Stack));
    }

    private bool IsSound(List<DialogInstance> stack) =>
        stack.Count is > 1 and < Deepest
        && Waiting.Contains(stack[0].Id)
        && stack[^1].Id is MainDialog.Visit or MainDialog.CheckUp
        && stack.Skip(1).All(i => i.Id == nameof(FollowUpDialog) || Waterfalls.Contains(i.Id))
        && stack.All(IsSound);

    private bool IsSound(DialogInstance instance) => instance.Id switch
    {
        nameof(QuestionDialog) => services.Knowledge.Question(QuestionDialog.QuestionOf(instance)!) is { Kind: not QuestionKind.Summary }
            && QuestionDialog.IsSound(instance.State, MostMisses),
        _ when Waterfalls.Contains(instance.Id) => Number(instance.State["stepIndex"]) is >= 0 and < Deepest
            && (!instance.State.TryGetValue("values", out var values) || values is not (string or bool or long or double or IList)),
        _ => instance.State is not null,
    };

    /// <summary>A number, however the store gives it back.</summary>
    public static int? Number(object value) => int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
