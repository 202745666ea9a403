#if !BOTBUILDER_NUGET
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.BotBuilder.Tests.Dialogs;

/// <summary>The stand-ins also go on from a stack that comes back as bare JSON; the published package makes no such promise.</summary>
public sealed class JsonStackTests
{
    [Fact]
    public async Task ContinueDialogAsync_StackFromMemoryStorage_KeepsPlaceValuesAndOptions()
    {
        var chat = new Chat(
            new ComponentDialog("root").AddDialog(new ComponentDialog("inner").AddDialog(new WaterfallDialog("w",
            [
                async (step, token) =>
                {
                    step.Values["since"] = 14;
                    step.Values["regions"] = new List<object> { "lower", "upper" };
                    await step.Context.SendActivityAsync("well?", cancellationToken: token);
                    return Dialog.EndOfTurn;
                },
                Steps.Tell(step => $"{step.Result}: {step.Values["since"]} days, {step.Values["regions"]}"),
                Steps.End,
            ]))),
            new MemoryStorage());
        await chat.SayAsync("hi");

        Assert.Equal("""yes: 14 days, ["lower","upper"]""", await chat.SayAsync("yes"));
    }

    [Fact]
    public async Task ContinueDialogAsync_ChangeInsideTheInnerStack_IsSaved()
    {
        var chat = new Chat(
            new ComponentDialog("root").AddDialog(new WaterfallDialog("w", [Steps.Ask("one"), Steps.Ask("two"), Steps.Ask("three")])),
            new MemoryStorage());
        await chat.SayAsync("hi");
        await chat.SayAsync("a");

        Assert.Equal("three", await chat.SayAsync("b"));
    }
}
#endif
