using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.BotBuilder.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task BeginDialogAsync_First_RunsTheFirstStep()
    {
        Assert.Equal("where?", await new Chat(TwoQuestions()).SayAsync("hi"));
    }

    [Fact]
    public async Task ContinueDialogAsync_Answer_IsTheResultOfTheNextStep()
    {
        var chat = new Chat(TwoQuestions());
        await chat.SayAsync("hi");

        Assert.Equal("lower. since when?", await chat.SayAsync("lower"));
    }

    [Fact]
    public async Task Values_SetInOneStep_AreThereInALaterTurn()
    {
        var chat = new Chat(TwoQuestions());
        await chat.SayAsync("hi");
        await chat.SayAsync("lower");

        Assert.Equal("lower since Monday", await chat.SayAsync("Monday"));
    }

    [Fact]
    public async Task RunAsync_AfterTheLastStep_BeginsAgain()
    {
        var chat = new Chat(TwoQuestions());
        foreach (var text in new[] { "hi", "lower", "Monday" })
            await chat.SayAsync(text);

        Assert.Equal("where?", await chat.SayAsync("again"));
    }

    [Fact]
    public async Task NextAsync_Result_ReachesTheNextStepInTheSameTurn()
    {
        var chat = new Chat(new WaterfallDialog("w",
        [
            (step, token) => step.NextAsync("skipped", token),
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.Result} {step.Reason}", cancellationToken: token);
                return await step.EndDialogAsync(cancellationToken: token);
            },
        ]));

        Assert.Equal("skipped NextCalled", await chat.SayAsync("hi"));
    }

    [Fact]
    public async Task NextAsync_Twice_IsRefused()
    {
        var chat = new Chat(new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                await step.NextAsync(cancellationToken: token);
                return await step.NextAsync(cancellationToken: token);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));

        await Assert.ThrowsAnyAsync<Exception>(() => chat.SayAsync("hi"));
    }

    [Fact]
    public async Task AddStep_Later_IsTheLastStep()
    {
        var chat = new Chat(new WaterfallDialog("w").AddStep(Steps.Ask("one")).AddStep(Steps.Ask("two")));
        await chat.SayAsync("hi");

        Assert.Equal("two", await chat.SayAsync("go on"));
    }

    [Fact]
    public void GetVersion_AnotherStep_IsAnotherVersion()
    {
        Assert.NotEqual(new WaterfallDialog("w").AddStep(Steps.Ask("one")).GetVersion(), new WaterfallDialog("w").GetVersion());
    }

    private static WaterfallDialog TwoQuestions() => new("w",
    [
        Steps.Ask("where?"),
        async (step, token) =>
        {
            step.Values["where"] = step.Result;
            await step.Context.SendActivityAsync($"{step.Result}. since when?", cancellationToken: token);
            return Dialog.EndOfTurn;
        },
        async (step, token) =>
        {
            await step.Context.SendActivityAsync($"{step.Values["where"]} since {step.Result}", cancellationToken: token);
            return await step.EndDialogAsync(cancellationToken: token);
        },
    ]);
}
