namespace BackPainBot.Storage.Tests;

/// <summary>What the store promises on every database.</summary>
public abstract class TurnStoreTests(TestDatabase database) : StoreTests(database)
{
    private static readonly StateKey Answers = new(StateScope.Conversation, "answers");
    private static readonly StateKey Consent = new(StateScope.User, "consent");

    [Fact]
    public async Task ReadStateAsync_NothingWritten_ReturnsNull()
    {
        await using var turn = await BeginAsync("1");

        Assert.Null(await turn.ReadStateAsync(Answers, default));
        Assert.Null(await turn.ReadStateAsync(Consent, default));
    }

    [Fact]
    public async Task ReadStateAsync_StagedInThisTurn_ReturnsStaged()
    {
        await using var turn = await BeginAsync("1");

        turn.StageState(Answers, "[1]");

        Assert.Equal("[1]", await turn.ReadStateAsync(Answers, default));
    }

    [Fact]
    public async Task CommitAsync_BothScopes_NextTurnReadsThem()
    {
        await RunAsync("1", turn =>
        {
            turn.StageState(Answers, "[1]");
            turn.StageState(Consent, "true");
        });

        await using var next = await BeginAsync("2");

        Assert.Equal("[1]", await next.ReadStateAsync(Answers, default));
        Assert.Equal("true", await next.ReadStateAsync(Consent, default));
    }

    [Fact]
    public async Task CommitAsync_NullStaged_RemovesState()
    {
        await RunAsync("1", turn => turn.StageState(Answers, "[1]"));
        await RunAsync("2", turn => turn.StageState(Answers, null));

        await using var next = await BeginAsync("3");

        Assert.Null(await next.ReadStateAsync(Answers, default));
    }

    [Fact]
    public async Task DisposeAsync_NotCommitted_ForgetsEverything()
    {
        await using (var turn = await BeginAsync("1"))
        {
            turn.StageState(Answers, "[1]");
            turn.StageReply("{}");
        }

        await using var again = await BeginAsync("1");
        Assert.False(again.IsRepeat);
        Assert.Null(await again.ReadStateAsync(Answers, default));
        Assert.Empty(await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task StageState_AfterDispose_Throws()
    {
        var turn = await BeginAsync("1");
        await turn.DisposeAsync();

        Assert.Throws<InvalidOperationException>(() => turn.StageState(Answers, "[1]"));
    }

    [Fact]
    public async Task BeginAsync_SameActivityCommitted_IsRepeatWithItsResponse()
    {
        await RunAsync("1", _ => { }, response: """{"status":200}""");

        await using var repeat = await BeginAsync("1");

        Assert.True(repeat.IsRepeat);
        Assert.Equal("""{"status":200}""", repeat.RecordedResponse);
    }

    [Fact]
    public async Task CommitAsync_Repeat_Throws()
    {
        await RunAsync("1", _ => { });
        await using var repeat = await BeginAsync("1");

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await repeat.CommitAsync(null, default));
    }

    [Fact]
    public async Task BeginAsync_NoActivityId_IsNeverARepeat()
    {
        await RunAsync(null, _ => { });

        await using var turn = await BeginAsync(null);

        Assert.False(turn.IsRepeat);
    }

    [Fact]
    public async Task BeginAsync_SameIdElsewhereOrOfAnotherKind_IsNoRepeat()
    {
        await RunAsync("1", _ => { });
        TurnKey[] others =
        [
            new(Conversation with { Conversation = Conversation.Conversation.ToUpperInvariant() }, "message", "1"),
            new(Conversation with { Tenant = "t" }, "message", "1"),
            new(Conversation with { Channel = "msteams" }, "message", "1"),
            new(Conversation, "messageUpdate", "1", Clock.GetUtcNow()),
            new(Conversation, "messageUpdate", "1", Clock.GetUtcNow().AddSeconds(1)),
        ];

        foreach (var other in others)
        {
            await using var turn = await Store.BeginAsync(other, default);
            Assert.False(turn.IsRepeat);
            await turn.CommitAsync(null, default);
        }
    }

    [Fact]
    public async Task BeginAsync_ADayLater_ForgetsTheActivity()
    {
        await RunAsync("1", _ => { });
        Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync("2", _ => { });

        await using var turn = await BeginAsync("1");

        Assert.False(turn.IsRepeat);
    }

    [Fact]
    public async Task CommitAsync_LastStateRemoved_ForgetsEarlierResponsesToo()
    {
        await RunAsync("1", turn => turn.StageState(Answers, "[1]"), response: "[]");
        await RunAsync("2", turn => turn.StageState(Answers, null), response: "[]");

        Assert.Equal((true, null), await LookUpAsync("1"));
        Assert.Equal((true, "[]"), await LookUpAsync("2"));
    }

    [Fact]
    public async Task BeginAsync_ManyTurns_KeepsTheLatestTwoHundredAndFewResponses()
    {
        for (var i = 0; i < 250; i++) await RunAsync($"{i}", _ => { }, response: "[]");

        Assert.Equal((false, null), await LookUpAsync("49"));
        Assert.Equal((true, null), await LookUpAsync("50"));
        Assert.Equal((true, null), await LookUpAsync("241"));
        Assert.Equal((true, "[]"), await LookUpAsync("242"));
    }

    [Fact]
    public async Task BeginAsync_OtherTurnOfTheConversation_WaitsForItsEnd()
    {
        var first = await BeginAsync("1");
        var second = BeginAsync("2").AsTask();
        await Task.Delay(50);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task BeginAsync_WaitCancelled_LeavesTheConversationUsable()
    {
        using var hurry = new CancellationTokenSource(20);
        await using (await BeginAsync("1"))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                async () => await Store.BeginAsync(new TurnKey(Conversation, "message", "2"), hurry.Token));
        }

        await using var turn = await BeginAsync("3");
        Assert.False(turn.IsRepeat);
    }

    [Fact]
    public async Task BeginAsync_ManyAtOnce_LosesNoUpdate()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            await using var turn = await BeginAsync($"{i}");
            var count = await turn.ReadStateAsync(Answers, default) ?? "0";
            await Task.Yield();
            turn.StageState(Answers, $"{int.Parse(count, null) + 1}");
            await turn.CommitAsync(null, default);
        }));

        await using var last = await BeginAsync("last");
        Assert.Equal("50", await last.ReadStateAsync(Answers, default));
    }

    [Fact]
    public async Task TakeOutboxAsync_SeveralTurns_GivesRepliesInOrder()
    {
        await RunAsync("1", turn => Stage(turn, "a", "b"));
        await RunAsync("2", turn => Stage(turn, "c"));

        await using var lease = await Store.TakeOutboxAsync(Conversation, default);

        Assert.Equal(["a", "b", "c"], lease.Entries.Select(entry => entry.Json));
        Assert.Equal(lease.Entries.Select(entry => entry.Id).Order(), lease.Entries.Select(entry => entry.Id));
        Assert.Equal([Conversation], await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task SettleAsync_Done_LeavesTheRest()
    {
        await RunAsync("1", turn => Stage(turn, "a", "b", "c"));
        await using (var lease = await Store.TakeOutboxAsync(Conversation, default))
            await lease.SettleAsync([lease.Entries[0].Id], [lease.Entries[2].Id], default);

        await using var rest = await Store.TakeOutboxAsync(Conversation, default);

        Assert.Equal([("b", 0), ("c", 0)], rest.Entries.Select(entry => (entry.Json, entry.Sends)));
    }

    [Fact]
    public async Task BeginSendAsync_NotSettled_CountsThoseThatWereBegun()
    {
        await RunAsync("1", turn => Stage(turn, "a", "b", "c"));
        await using (var lease = await Store.TakeOutboxAsync(Conversation, default))
            await lease.BeginSendAsync(lease.Entries[1].Id, [lease.Entries[0].Id], default);

        await using var rest = await Store.TakeOutboxAsync(Conversation, default);

        Assert.Equal([("b", 1), ("c", 0)], rest.Entries.Select(entry => (entry.Json, entry.Sends)));
    }

    [Fact]
    public async Task SettleAsync_AllDone_NothingIsUndelivered()
    {
        await RunAsync("1", turn => Stage(turn, "a"));
        await using (var lease = await Store.TakeOutboxAsync(Conversation, default))
            await lease.SettleAsync([lease.Entries[0].Id], [], default);

        Assert.Empty(await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task SettleAsync_DuringAnotherTurn_KeepsBoth()
    {
        await RunAsync("1", turn => Stage(turn, "a"));
        await using (var turn = await BeginAsync("2"))
        await using (var lease = await Store.TakeOutboxAsync(Conversation, default))
        {
            turn.StageState(Answers, "[2]");
            await lease.SettleAsync([lease.Entries[0].Id], [], default);
            await turn.CommitAsync(null, default);
        }

        await using var next = await BeginAsync("3");
        Assert.Equal("[2]", await next.ReadStateAsync(Answers, default));
        Assert.Empty(await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task CloseAsync_RepliesWait_ForgetsThemAndThoseOfLaterTurns()
    {
        await RunAsync("1", turn => Stage(turn, "a", "b"));
        await CloseAsync();

        await RunAsync("2", turn => Stage(turn, "c"));

        Assert.Empty(await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task Reopen_ClosedConversation_TakesRepliesFromThatTurnOn()
    {
        await RunAsync("1", turn => Stage(turn, "a"));
        await CloseAsync();

        await RunAsync("2", turn =>
        {
            Stage(turn, "b");
            turn.Reopen();
        });
        await RunAsync("3", turn => Stage(turn, "c"));

        await using var lease = await Store.TakeOutboxAsync(Conversation, default);
        Assert.Equal(["b", "c"], lease.Entries.Select(entry => entry.Json));
    }

    [Fact]
    public async Task Reopen_TurnIsNotCommitted_HasNoEffect()
    {
        await RunAsync("1", turn => Stage(turn, "a"));
        await CloseAsync();
        await using (var turn = await BeginAsync("2")) turn.Reopen();

        await RunAsync("3", turn => Stage(turn, "b"));

        Assert.Empty(await Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task CheckAsync_Usable_Succeeds() => await Store.CheckAsync(default);

    private async Task<(bool IsRepeat, string? Response)> LookUpAsync(string id)
    {
        await using var turn = await BeginAsync(id);
        return (turn.IsRepeat, turn.RecordedResponse);
    }

    public sealed class InFile(SqliteFileDatabase database) : TurnStoreTests(database), IClassFixture<SqliteFileDatabase>;

    public sealed class InMemory(MemoryDatabase database) : TurnStoreTests(database), IClassFixture<MemoryDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : TurnStoreTests(database), IClassFixture<PostgresDatabase>;
}
