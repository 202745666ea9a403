namespace BackPainBot.Storage.Tests;

/// <summary>Several programs on one PostgreSQL.</summary>
public sealed class SeveralHostsTests(PostgresDatabase database) : StoreTests(database), IClassFixture<PostgresDatabase>
{
    private static readonly StateKey Answers = new(StateScope.Conversation, "answers");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task BeginAsync_TurnOnAnotherHost_WaitsForItsEndAndIsItsRepeat()
    {
        var other = Open();
        var first = await BeginAsync("1");
        var second = other.Turns.BeginAsync(new TurnKey(Conversation, "message", "1"), default).AsTask();
        await Task.Delay(100);
        Assert.False(second.IsCompleted);

        await first.CommitAsync("[]", default);
        await first.DisposeAsync();

        await using var repeat = await second.WaitAsync(Patience);
        Assert.Equal((true, "[]"), (repeat.IsRepeat, repeat.RecordedResponse));
    }

    [Fact]
    public async Task BeginAsync_ManyOnTwoHosts_LosesNoUpdate()
    {
        ITurnStore[] stores = [Store, Open().Turns];
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            await using var turn = await stores[i % 2].BeginAsync(new TurnKey(Conversation, "message", $"{i}"), default);
            var count = await turn.ReadStateAsync(Answers, default) ?? "0";
            turn.StageState(Answers, $"{int.Parse(count, null) + 1}");
            await turn.CommitAsync(null, default);
        }));

        await using var last = await BeginAsync("last");
        Assert.Equal("40", await last.ReadStateAsync(Answers, default));
    }

    [Fact]
    public async Task TakeOutboxAsync_AnotherHostSends_WaitsForIt()
    {
        var other = Open();
        await RunAsync("1", turn => Stage(turn, "a", "b"));
        var lease = await Store.TakeOutboxAsync(Conversation, default);
        var waiting = other.Turns.TakeOutboxAsync(Conversation, default).AsTask();

        await lease.SettleAsync([lease.Entries[0].Id], [lease.Entries[1].Id], default);
        await lease.DisposeAsync();
        await using var rest = await AdvanceUntilAsync(waiting);

        Assert.Equal([("b", 0)], rest.Entries.Select(entry => (entry.Json, entry.Sends)));
    }

    [Fact]
    public async Task TakeOutboxAsync_HostThatSentIsGone_TakesOverAndCountsItsSend()
    {
        var other = Open();
        await using (var turn = await other.Turns.BeginAsync(new TurnKey(Conversation, "message", "1"), default))
        {
            turn.StageReply("a");
            await turn.CommitAsync(null, default);
        }

        await other.Turns.TakeOutboxAsync(Conversation, default);
        await other.DisposeAsync();

        await using var lease = await AdvanceUntilAsync(Store.TakeOutboxAsync(Conversation, default).AsTask());
        Assert.Equal(1, Assert.Single(lease.Entries).Sends);
    }

    [Fact]
    public async Task TakeDueAsync_TwoHostsAtOnce_GiveEachToOne()
    {
        var other = Open();
        for (var i = 0; i < 20; i++)
        {
            await using var turn = await Store.BeginAsync(new TurnKey(Conversation with { Conversation = $"{i}" }, "message", "1") { User = $"{i}" }, default);
            turn.StageCheckIns([new("day 2", Clock.GetUtcNow(), true, "{}")]);
            await turn.CommitAsync(null, default);
        }

        var taken = await Task.WhenAll(
            Store.TakeDueAsync(20, TimeSpan.FromMinutes(5), default).AsTask(),
            other.Turns.TakeDueAsync(20, TimeSpan.FromMinutes(5), default).AsTask());

        Assert.Equal(20, taken.SelectMany(due => due).Select(due => due.User).Distinct().Count());
        Assert.Equal(20, taken.Sum(due => due.Count));
    }

    [Fact]
    public async Task WaitForChangeAsync_PostedOnAnotherHost_Completes()
    {
        var other = Open();
        var listening = other.Lines.WaitForChangeAsync(Conversation with { Conversation = "none" }, default);
        await listening.WaitAsync(Patience);

        var change = other.Lines.WaitForChangeAsync(Conversation, default);
        await Lines.PostAsync(Conversation, new("a", null, "{}"), _ => "{}", default);

        await change.WaitAsync(Patience);
        Assert.Single((await other.Lines.ReadAsync(Conversation, 0, default))!.Activities);
    }

    [Fact]
    public async Task Open_TwoHostsOnAnEmptyDatabase_BothWork()
    {
        await Database.ResetAsync();

        var both = await Task.WhenAll(Task.Run(Open), Task.Run(Open));

        foreach (var one in both) await one.Turns.CheckAsync(default);
    }

    private async Task<T> AdvanceUntilAsync<T>(Task<T> task)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!task.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10, patience.Token);
        }

        return await task;
    }
}
