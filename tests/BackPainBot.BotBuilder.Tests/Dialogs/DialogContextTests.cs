using BackPainBot.BotBuilder.Tests.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.BotBuilder.Tests.Dialogs;

public sealed class DialogContextTests
{
    private readonly Noting _first = new("first");
    private readonly Noting _second = new("second");
    private readonly DialogContext _dc;

    public DialogContextTests()
    {
        var dialogs = new DialogSet();
        dialogs.Add(_first);
        dialogs.Add(_second);
        _dc = new DialogContext(dialogs, new RecordingAdapter().Turn(Activities.Message("hi")), new DialogState());
    }

    [Fact]
    public async Task BeginDialogAsync_Known_IsTheActiveDialog()
    {
        var result = await _dc.BeginDialogAsync("first", "options");

        Assert.Equal(("first", DialogTurnStatus.Waiting), (_dc.ActiveDialog.Id, result.Status));
        Assert.Equal(["begin options"], _first.Notes);
    }

    [Fact]
    public async Task BeginDialogAsync_Unknown_IsRefused()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => _dc.BeginDialogAsync("third"));
    }

    [Fact]
    public async Task ContinueDialogAsync_NothingActive_IsEmpty()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await _dc.ContinueDialogAsync()).Status);
    }

    [Fact]
    public async Task EndDialogAsync_LastOne_CompletesWithItsResult()
    {
        await _dc.BeginDialogAsync("first");

        var result = await _dc.EndDialogAsync("done");

        Assert.Equal((DialogTurnStatus.Complete, "done"), (result.Status, result.Result));
        Assert.Empty(_dc.Stack);
    }

    [Fact]
    public async Task EndDialogAsync_AboveAnother_ResumesThatOne()
    {
        await _dc.BeginDialogAsync("first");
        await _dc.BeginDialogAsync("second");

        await _dc.EndDialogAsync("done");

        Assert.Equal("first", _dc.ActiveDialog.Id);
        Assert.Equal("resume EndCalled done", _first.Notes[^1]);
        Assert.Equal("end EndCalled", _second.Notes[^1]);
    }

    [Fact]
    public async Task ReplaceDialogAsync_Active_TakesItsPlaceWithoutResumingAnything()
    {
        await _dc.BeginDialogAsync("first");

        await _dc.ReplaceDialogAsync("second", "options");

        Assert.Equal("second", Assert.Single(_dc.Stack).Id);
        Assert.Equal("end ReplaceCalled", _first.Notes[^1]);
        Assert.Equal(["begin options"], _second.Notes);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_Two_EndsThemFromTheTop()
    {
        await _dc.BeginDialogAsync("first");
        await _dc.BeginDialogAsync("second");

        var result = await _dc.CancelAllDialogsAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Empty(_dc.Stack);
        Assert.Equal("end CancelCalled", _first.Notes[^1]);
        Assert.Equal("end CancelCalled", _second.Notes[^1]);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_DialogBelowHandlesTheEvent_StaysActive()
    {
        _first.Handles = DialogEvents.CancelDialog;
        await _dc.BeginDialogAsync("first");
        await _dc.BeginDialogAsync("second");

        await _dc.CancelAllDialogsAsync();

        Assert.Equal("first", Assert.Single(_dc.Stack).Id);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_NothingActive_IsEmpty()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await _dc.CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task RepromptDialogAsync_Active_IsAskedTo()
    {
        await _dc.BeginDialogAsync("first");

        await _dc.RepromptDialogAsync();

        Assert.Equal("reprompt", _first.Notes[^1]);
    }

    [Theory]
    [InlineData("custom", true)]
    [InlineData("other", false)]
    public async Task EmitEventAsync_Active_WhetherItHandledIt(string name, bool expected)
    {
        _first.Handles = "custom";
        await _dc.BeginDialogAsync("first");

        Assert.Equal(expected, await _dc.EmitEventAsync(name));
    }

    private sealed class Noting(string id) : Dialog(id)
    {
        public List<string> Notes { get; } = [];

        public string? Handles { get; set; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Note($"begin {options}");

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
            Note($"resume {reason} {result}");

        public override Task RepromptDialogAsync(Microsoft.Bot.Builder.ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Note("reprompt");

        public override Task EndDialogAsync(Microsoft.Bot.Builder.ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Note($"end {reason}");

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(e.Name == Handles);

        private Task<DialogTurnResult> Note(string note)
        {
            Notes.Add(note);
            return Task.FromResult(EndOfTurn);
        }
    }
}
