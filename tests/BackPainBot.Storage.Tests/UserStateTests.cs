namespace BackPainBot.Storage.Tests;

/// <summary>What belongs to a person, in whatever conversation.</summary>
public abstract class UserStateTests(TestDatabase database) : StoreTests(database)
{
    private static readonly StateKey PainLog = new(StateScope.User, "pain log");

    [Fact]
    public async Task ReadStateAsync_InAnotherConversationOfTheUser_GivesIt()
    {
        await RunAsync("1", turn => turn.StageState(PainLog, "[3]"));

        await using var other = await Store.BeginAsync(Key(Conversation with { Conversation = "other" }, User), default);

        Assert.Equal("[3]", await other.ReadStateAsync(PainLog, default));
    }

    [Fact]
    public async Task ReadStateAsync_OfAnotherUserTenantOrChannel_GivesNothing()
    {
        await RunAsync("1", turn => turn.StageState(PainLog, "[3]"));
        TurnKey[] others =
        [
            Key(Conversation with { Conversation = "other" }, User + "2"),
            Key(Conversation with { Tenant = "t" }, User),
            Key(Conversation with { Channel = "msteams" }, User),
        ];

        foreach (var key in others)
        {
            await using var other = await Store.BeginAsync(key, default);
            Assert.Null(await other.ReadStateAsync(PainLog, default));
        }
    }

    [Fact]
    public async Task StageState_NobodysConversation_Throws()
    {
        await using var turn = await Store.BeginAsync(Key(Conversation, null), default);

        Assert.Null(await turn.ReadStateAsync(PainLog, default));
        Assert.Throws<InvalidOperationException>(() => turn.StageState(PainLog, "[3]"));
        Assert.Throws<InvalidOperationException>(() => turn.StageCheckIns([]));
    }

    [Fact]
    public async Task CommitAsync_NullStaged_RemovesIt()
    {
        await RunAsync("1", turn => turn.StageState(PainLog, "[3]"));
        await RunAsync("2", turn => turn.StageState(PainLog, null));

        await using var next = await BeginAsync("3");
        Assert.Null(await next.ReadStateAsync(PainLog, default));
    }

    [Fact]
    public async Task CommitAsync_TwoConversationsOfTheUserAtOnce_LosesNoUpdate()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            await using var turn = await Store.BeginAsync(Key(Conversation with { Conversation = $"{i}" }, User), default);
            var count = await turn.ReadStateAsync(PainLog, default) ?? "0";
            await Task.Yield();
            turn.StageState(PainLog, $"{int.Parse(count, null) + 1}");
            await turn.CommitAsync(null, default);
        }));

        await using var last = await BeginAsync("last");
        Assert.Equal("30", await last.ReadStateAsync(PainLog, default));
    }

    protected static TurnKey Key(ConversationKey conversation, string? user) => new(conversation, "message", "1") { User = user };

    public sealed class InFile(SqliteFileDatabase database) : UserStateTests(database), IClassFixture<SqliteFileDatabase>;

    public sealed class InMemory(MemoryDatabase database) : UserStateTests(database), IClassFixture<MemoryDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : UserStateTests(database), IClassFixture<PostgresDatabase>;
}
