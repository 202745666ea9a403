namespace BackPainBot.Storage.Tests;

/// <summary>Check-ins, whose time comes whatever happens.</summary>
public abstract class CheckInTests(TestDatabase database) : StoreTests(database)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task ReadCheckInsAsync_Committed_GivesThemInTheirOrder()
    {
        await PlanAsync("1", In(7), In(2));

        await using var turn = await BeginAsync("2");

        Assert.Equal([In(2), In(7)], await turn.ReadCheckInsAsync(default));
    }

    [Fact]
    public async Task ReadCheckInsAsync_StagedInThisTurn_GivesThese()
    {
        await PlanAsync("1", In(2));
        await using var turn = await BeginAsync("2");

        turn.StageCheckIns([In(7)]);

        Assert.Equal([In(7)], await turn.ReadCheckInsAsync(default));
    }

    [Fact]
    public async Task TakeDueAsync_BeforeAndAtTheTime_GivesItAtTheTime()
    {
        await PlanAsync("1", In(2), In(7));
        var before = await Store.TakeDueAsync(10, Hold, default);

        Clock.Advance(TimeSpan.FromDays(2));
        var due = await Store.TakeDueAsync(10, Hold, default);

        Assert.Empty(before);
        Assert.Equal(new DueCheckIn(Conversation, User, In(2, ago: 2)), Assert.Single(due));
    }

    [Fact]
    public async Task TakeDueAsync_TakenAndNotCarriedOut_GivesItAgainAfterTheHold()
    {
        await PlanAsync("1", In(2));
        Clock.Advance(TimeSpan.FromDays(2));
        await Store.TakeDueAsync(10, Hold, default);

        var soon = await Store.TakeDueAsync(10, Hold, default);
        Clock.Advance(Hold);

        Assert.Empty(soon);
        Assert.Single(await Store.TakeDueAsync(10, Hold, default));
    }

    [Fact]
    public async Task TakeDueAsync_CannotNotify_LeavesItForTheReturn()
    {
        await PlanAsync("1", In(2) with { Notifies = false });
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.Empty(await Store.TakeDueAsync(10, Hold, default));
        await using var turn = await BeginAsync("2");
        Assert.Single(await turn.ReadCheckInsAsync(default));
    }

    [Fact]
    public async Task TakeDueAsync_MoreThanWanted_GivesTheLongestDue()
    {
        await PlanAsync("1", In(1), In(2), In(3));
        Clock.Advance(TimeSpan.FromDays(4));

        var due = await Store.TakeDueAsync(2, Hold, default);

        Assert.Equal(["day 1", "day 2"], due.Select(one => one.CheckIn.Name));
    }

    [Fact]
    public async Task StageCheckIns_Empty_CancelsAll()
    {
        await PlanAsync("1", In(2));
        await PlanAsync("2");
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.Empty(await Store.TakeDueAsync(10, Hold, default));
    }

    [Fact]
    public async Task CloseAsync_ConversationTakesNoReplies_CancelsAll()
    {
        await RunAsync("1", turn =>
        {
            turn.StageCheckIns([In(2)]);
            turn.StageReply("a");
        });

        await CloseAsync();

        await using var next = await BeginAsync("2");
        Assert.Empty(await next.ReadCheckInsAsync(default));
    }

    private CheckIn In(int days, int ago = 0) => new($"day {days}", Clock.GetUtcNow().AddDays(days - ago), true, "{}");

    private Task PlanAsync(string id, params CheckIn[] checkIns) => RunAsync(id, turn => turn.StageCheckIns(checkIns));

    public sealed class InFile(SqliteFileDatabase database) : CheckInTests(database), IClassFixture<SqliteFileDatabase>;

    public sealed class InMemory(MemoryDatabase database) : CheckInTests(database), IClassFixture<MemoryDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : CheckInTests(database), IClassFixture<PostgresDatabase>;
}
