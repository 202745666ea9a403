using BackPainBot.BotBuilder.Tests.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.BotBuilder.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task BeginDialogAsync_Inner_AsksItsQuestion()
    {
        Assert.Equal("how bad?", await new Chat(Intake()).SayAsync("hi"));
    }

    [Fact]
    public async Task EndDialogAsync_Inner_GivesItsResultToTheStepThatBeganIt()
    {
        var chat = new Chat(Intake());
        await chat.SayAsync("hi");

        Assert.Equal("level 7 | anything else?", await chat.SayAsync("7"));
    }

    [Fact]
    public async Task RunAsync_ComponentInComponent_ResumesAtTheInnermostStep()
    {
        var chat = new Chat(new ComponentDialog("outermost").AddDialog(Intake()));
        await chat.SayAsync("hi");
        await chat.SayAsync("7");

        Assert.Equal("no, then", await chat.SayAsync("no"));
    }

    [Fact]
    public async Task OnBeginDialogAsync_Options_ReachTheInnerDialog()
    {
        var chat = new Chat(new ComponentDialog("c")
            .AddDialog(new WaterfallDialog("first", [Steps.Begin("second", "left leg"), Steps.End]))
            .AddDialog(new WaterfallDialog("second", [Steps.Tell(step => $"about: {step.Options}"), Steps.Ask("well?"), Steps.End])));

        Assert.Equal("about: left leg | well?", await chat.SayAsync("hi"));
    }

    [Fact]
    public async Task OnContinueDialogAsync_Overridden_CanCancelEverything()
    {
        var chat = new Chat(new Stoppable());
        await chat.SayAsync("hi");

        Assert.Equal("stopped", await chat.SayAsync("stop"));
        Assert.Equal("how bad?", await chat.SayAsync("hi again"));
    }

    [Fact]
    public async Task RepromptDialogAsync_Waterfall_KeepsItsPlace()
    {
        var chat = new Chat(new Stoppable());
        await chat.SayAsync("hi");

        Assert.Equal("once more", await chat.SayAsync("what?"));
        Assert.Equal("level 3", await chat.SayAsync("3"));
    }

    [Fact]
    public async Task ContinueDialogAsync_InnerCancelled_EndsTheComponentAsCancelled()
    {
        var root = new Stoppable();
        var dialogs = new DialogSet().Add(root);
        var state = new DialogState();
        await new DialogContext(dialogs, Turn("hi"), state).BeginDialogAsync("root");

        var result = await new DialogContext(dialogs, Turn("stop"), state).ContinueDialogAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Empty(state.DialogStack);
    }

    private static TurnContext Turn(string text) => new RecordingAdapter().Turn(Activities.Message(text));

    private static ComponentDialog Intake() => new ComponentDialog("intake")
        .AddDialog(new WaterfallDialog("main",
        [
            Steps.Begin("level"),
            Steps.Tell(step => $"level {step.Result}"),
            Steps.Ask("anything else?"),
            Steps.Tell(step => $"{step.Result}, then"),
            Steps.End,
        ]))
        .AddDialog(new WaterfallDialog("level", [Steps.Ask("how bad?"), Steps.End]));

    private sealed class Stoppable : ComponentDialog
    {
        public Stoppable()
            : base("root")
        {
            AddDialog(new WaterfallDialog("level", [Steps.Ask("how bad?"), Steps.Tell(step => $"level {step.Result}"), Steps.End]));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "stop":
                    await innerDc.Context.SendActivityAsync("stopped", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                case "what?":
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    await innerDc.Context.SendActivityAsync("once more", cancellationToken: cancellationToken);
                    return EndOfTurn;
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }
}
