using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.BotBuilder.Tests.Dialogs;

internal static class Steps
{
    public static WaterfallStep Ask(string question) => async (step, token) =>
    {
        await step.Context.SendActivityAsync(question, cancellationToken: token);
        return Dialog.EndOfTurn;
    };

    public static WaterfallStep End { get; } = (step, token) => step.EndDialogAsync(step.Result, token);

    public static WaterfallStep Begin(string dialogId, object? options = null) => (step, token) => step.BeginDialogAsync(dialogId, options, token);

    public static WaterfallStep Tell(Func<WaterfallStepContext, string> text) => async (step, token) =>
    {
        await step.Context.SendActivityAsync(text(step), cancellationToken: token);
        return await step.NextAsync(step.Result, token);
    };
}
