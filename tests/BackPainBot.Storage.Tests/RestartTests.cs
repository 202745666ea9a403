namespace BackPainBot.Storage.Tests;

/// <summary>What a restart of the program finds.</summary>
public abstract class RestartTests(TestDatabase database) : StoreTests(database)
{
    private static readonly StateKey Answers = new(StateScope.Conversation, "answers");
    private static readonly StateKey PainLog = new(StateScope.User, "pain log");

    [Fact]
    public async Task BeginAsync_AfterRestart_KnowsStateAndLedger()
    {
        await RunAsync("1", turn => turn.StageState(Answers, "\"schön\""), response: "[]");

        await RestartAsync();

        await using var repeat = await BeginAsync("1");
        Assert.Equal((true, "[]"), (repeat.IsRepeat, repeat.RecordedResponse));
        Assert.Equal("\"schön\"", await repeat.ReadStateAsync(Answers, default));
    }

    [Fact]
    public async Task ReadStateAsync_OfTheUserAfterRestart_KnowsIt()
    {
        await RunAsync("1", turn => turn.StageState(PainLog, "[3]"));

        await RestartAsync();

        await using var turn = await BeginAsync("2");
        Assert.Equal("[3]", await turn.ReadStateAsync(PainLog, default));
    }

    [Fact]
    public async Task TakeOutboxAsync_KilledWhileSending_CountsTheSend()
    {
        await RunAsync("1", turn => Stage(turn, "a"));
        await using (await Store.TakeOutboxAsync(Conversation, default))
        {
            // Nothing is settled, as if the process had died here.
        }

        await RestartAsync();

        var conversation = Assert.Single(await Store.FindUndeliveredAsync(default));
        await using var lease = await Store.TakeOutboxAsync(conversation, default);
        Assert.Equal(1, Assert.Single(lease.Entries).Sends);
    }

    [Fact]
    public async Task CommitAsync_ConversationWasClosedByAnEarlierRun_StaysClosed()
    {
        await RunAsync("1", turn => Stage(turn, "a"));
        await CloseAsync();

        await RestartAsync();
        await RunAsync("2", turn => Stage(turn, "b"));

        Assert.Empty(await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task GetOrAddAsync_AfterRestart_GivesTheFirst()
    {
        var first = await Settings.GetOrAddAsync("key", () => "first", default);

        await RestartAsync();

        Assert.Equal(("first", "first"), (first, await Settings.GetOrAddAsync("key", () => "second", default)));
    }

    public sealed class InFile(SqliteFileDatabase database) : RestartTests(database), IClassFixture<SqliteFileDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : RestartTests(database), IClassFixture<PostgresDatabase>;
}
