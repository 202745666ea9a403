using BackPainBot.Channels.Turns;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

public sealed class TurnStorageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly ConversationState _state = new(new TurnStorage());

    [Fact]
    public async Task ReadAsync_OutsideATurn_Throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new TurnStorage().ReadAsync(["key"]));

    [Fact]
    public async Task WriteAsync_TypedObject_ThrowsNamingTheTypeOnly()
    {
        var room = new Room();
        var changes = new Dictionary<string, object> { ["emulator/users/user"] = new HeroCard(text: "my back hurts") };

        var exception = await Assert.ThrowsAsync<NotSupportedException>(
            () => room.Adapter.RunAsync(Room.Message("1"), (_, _) => new TurnStorage().WriteAsync(changes, default)));

        Assert.Contains(nameof(HeroCard), exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hurts", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_WrittenInTheSameTurn_SeesIt()
    {
        var storage = new TurnStorage();
        IDictionary<string, object>? before = null, after = null;

        await new Room().Adapter.RunAsync(Room.Message("1"), async (_, _) =>
        {
            await storage.WriteAsync(new Dictionary<string, object> { ["emulator/users/user"] = new Dictionary<string, object> { ["log"] = "value" } }, default);
            before = await storage.ReadAsync(["emulator/users/user", "emulator/conversations/c|livechat"], default);
            await storage.DeleteAsync(["emulator/users/user"], default);
            after = await storage.ReadAsync(["emulator/users/user", "emulator/conversations/c|livechat"], default);
        });

        Assert.Equal("value", Assert.IsType<Dictionary<string, object>>(Assert.Single(before!).Value)["log"]);
        Assert.Empty(after!);
    }

    [Fact]
    public async Task ReadAsync_UserStateFromAnotherConversation_IsFoundInTheSameTenantOnly()
    {
        var room = new Room();
        var storage = new TurnStorage();
        var changes = new Dictionary<string, object> { ["emulator/users/user"] = new Dictionary<string, object> { ["log"] = "value" } };
        await room.Adapter.RunAsync(Room.Message("1"), (_, _) => storage.WriteAsync(changes, default));
        var found = new List<int>();

        foreach (var tenant in new[] { null, "contoso" })
        {
            var message = Room.Message("2");
            (message.Conversation.Id, message.Conversation.TenantId) = ("other", tenant);
            await room.Adapter.RunAsync(
                message, async (_, _) => found.Add((await storage.ReadAsync(["emulator/users/user"], default)).Count));
        }

        Assert.Equal([1, 0], found);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetAsync_NestedDialogStack_ComesBackTyped(bool inFiles)
    {
        var written = Outer();

        var read = await RoundTripAsync(inFiles, "DialogState", written);

        var waterfall = Assert.Single(read.DialogStack);
        Assert.Equal("main", waterfall.Id);
        var inner = Assert.Single(Assert.IsType<DialogState>(waterfall.State["dialogs"]).DialogStack);
        Assert.Equal(2, Convert.ToInt32(inner.State["stepIndex"], null));
        var values = Assert.IsType<IDictionary<string, object>>(inner.State["values"], exactMatch: false);
        Assert.Equal((true, 0.5, "lower"), (values["sure"], values["bad"], values["region"]));
        Assert.Equal(["a", "b"], Assert.IsType<List<object>>(values["answers"]));
        Assert.Null(inner.State["options"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetAsync_PlainDictionary_ComesBack(bool inFiles)
    {
        var written = new Dictionary<string, object> { ["$type"] = "System.Object", ["dialogStack"] = "text", ["whole"] = 2.0, ["n"] = 2L };

        var read = await RoundTripAsync(inFiles, "answers", written);

        Assert.Equal(written, read);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Writes in one turn and reads in the next, with a restart in between where there are files.</summary>
    private async Task<T> RoundTripAsync<T>(bool inFiles, string name, T value)
        where T : class
    {
        await using var memory = Database.Open(new StorageOptions { Kind = StorageKind.Memory }, TimeProvider.System);
        var accessor = _state.CreateProperty<T>(name);
        await InTurnAsync("1", async turnContext =>
        {
            await accessor.SetAsync(turnContext, value);
            await _state.SaveChangesAsync(turnContext);
        });
        T? read = null;
        await InTurnAsync("2", async turnContext => read = await accessor.GetAsync(turnContext));
        return read!;

        async Task InTurnAsync(string id, Func<ITurnContext, Task> bot)
        {
            await using var files = inFiles ? Room.InFile(_folder) : null;
            await new Room((files ?? memory).Turns).Adapter.RunAsync(Room.Message(id), (turnContext, _) => bot(turnContext));
        }
    }

    private static DialogState Outer() => Stack("main", new Dictionary<string, object>
    {
        ["dialogs"] = Stack("intake", new Dictionary<string, object>
        {
            ["stepIndex"] = 2,
            ["options"] = null!,
            ["values"] = new Dictionary<string, object>
            {
                ["sure"] = true,
                ["bad"] = 0.5,
                ["region"] = "lower",
                ["answers"] = new List<string> { "a", "b" },
            },
        }),
    });

    private static DialogState Stack(string id, Dictionary<string, object> state) =>
        new([new DialogInstance { Id = id, State = state }]);
}
