using BackPainBot.BotBuilder.Tests.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.BotBuilder.Tests.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void Find_Added_GivesIt()
    {
        var dialog = new WaterfallDialog("w");

        Assert.Same(dialog, new DialogSet().Add(dialog).Find("w"));
    }

    [Fact]
    public void Find_Unknown_GivesNull()
    {
        Assert.Null(new DialogSet().Find("w"));
    }

    [Fact]
    public void Add_SecondWithTheSameId_GetsAnotherId()
    {
        var second = new WaterfallDialog("w");

        new DialogSet().Add(new WaterfallDialog("w")).Add(second);

        Assert.Equal("w2", second.Id);
    }

    [Fact]
    public void GetVersion_AnotherDialog_IsAnotherVersion()
    {
        var one = new DialogSet().Add(new WaterfallDialog("a"));
        var two = new DialogSet().Add(new WaterfallDialog("a")).Add(new WaterfallDialog("b"));

        Assert.NotEqual(one.GetVersion(), two.GetVersion());
    }

    [Fact]
    public async Task CreateContextAsync_NewConversation_HasAnEmptyStack()
    {
        var state = new ConversationState(new MemoryStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialog"));

        var dc = await dialogs.CreateContextAsync(new RecordingAdapter().Turn(Activities.Message()));

        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task CreateContextAsync_SetWithoutState_IsRefused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(new RecordingAdapter().Turn(Activities.Message())));
    }

    [Fact]
    public void FindDialog_InTheParentsSet_IsFound()
    {
        var shared = new WaterfallDialog("shared");
        var turn = new RecordingAdapter().Turn(Activities.Message());
        var parent = new DialogContext(new DialogSet().Add(shared), turn, new DialogState());

        Assert.Same(shared, new DialogContext(new DialogSet(), parent, new DialogState()).FindDialog("shared"));
    }
}
