namespace BackPainBot.Storage.Tests;

public sealed class FileTurnStoreTests : TurnStoreTests, IDisposable
{
    private static readonly StateKey Answers = new(StateScope.Conversation, "answers");
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private FileTurnStore _store;

    public FileTurnStoreTests() => _store = new FileTurnStore(_folder, Clock);

    protected override ITurnStore Store => _store;

    [Fact]
    public async Task BeginAsync_AfterRestart_KnowsStateAndLedger()
    {
        await RunAsync("1", turn => turn.StageState(Answers, "\"schön\""), response: "[]");

        Restart();

        await using var repeat = await BeginAsync("1");
        Assert.Equal((true, "[]"), (repeat.IsRepeat, repeat.RecordedResponse));
        Assert.Equal("\"schön\"", await repeat.ReadStateAsync(Answers, default));
    }

    [Fact]
    public async Task TakeOutboxAsync_KilledWhileSending_CountsTheSend()
    {
        await RunAsync("1", turn => Stage(turn, "a"));
        await using (await Store.TakeOutboxAsync(new("emulator", "", "c|livechat"), default))
        {
            // Nothing is settled, as if the process had died here.
        }

        Restart();

        var conversation = Assert.Single(await Store.FindUndeliveredAsync(default));
        await using var lease = await Store.TakeOutboxAsync(conversation, default);
        Assert.Equal(1, Assert.Single(lease.Entries).Sends);
    }

    [Fact]
    public async Task CommitAsync_ConversationWasClosedByAnEarlierRun_StaysClosed()
    {
        await RunAsync("1", turn => Stage(turn, "a"));
        await CloseAsync();

        Restart();
        await RunAsync("2", turn => Stage(turn, "b"));

        Assert.Empty(await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task BeginAsync_KilledWhileWriting_SeesTheEarlierTurn()
    {
        await RunAsync("1", turn => turn.StageState(Answers, "[1]"));
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "conversations")));
        await File.WriteAllTextAsync(file + ".new", "{\"key\":{\"chan");

        Restart();

        await using var turn = await BeginAsync("2");
        Assert.Equal("[1]", await turn.ReadStateAsync(Answers, default));
        Assert.Empty(await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public void Constructor_FolderInUse_Throws() =>
        Assert.Throws<IOException>(() => new FileTurnStore(_folder, Clock));

    [Fact]
    public void Constructor_OnUnix_FoldersAreForThisAccountOnly()
    {
        if (OperatingSystem.IsWindows()) return;

        var mode = File.GetUnixFileMode(Path.Combine(_folder, "conversations"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Restart()
    {
        _store.Dispose();
        _store = new FileTurnStore(_folder, Clock);
    }
}
