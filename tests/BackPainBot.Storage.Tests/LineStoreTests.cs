using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace BackPainBot.Storage.Tests;

/// <summary>The log that clients of our own channel read, and the turns that they post.</summary>
public abstract class LineStoreTests(TestDatabase database) : StoreTests(database)
{
    [Fact]
    public async Task PostAsync_New_IsInTheLogAndWaitsForItsTurn()
    {
        var id = await PostAsync("a");

        Assert.Equal("a", id);
        Assert.Equal(["""{"id":"a","timestamp":"2000-01-01T00:00:00.000Z","text":"a"}"""], (await ReadAsync(0)).Activities);
        Assert.Equal("turn a", (await Lines.NextTurnAsync(Conversation, default))?.Json);
    }

    [Fact]
    public async Task PostAsync_WithoutId_GetsOne()
    {
        var id = await Lines.PostAsync(Conversation, new(null, null, "{}"), id => id, default);

        Assert.StartsWith(Conversation.Conversation, id, StringComparison.Ordinal);
        Assert.Equal(id, (await Lines.NextTurnAsync(Conversation, default))?.Json);
    }

    [Fact]
    public async Task PostAsync_TwiceAtOnce_HasOneEffect()
    {
        await Task.WhenAll(PostAsync("a"), PostAsync("a"), PostAsync("a"));

        Assert.Single((await ReadAsync(0)).Activities);
        await DoneAsync();
        Assert.Null(await Lines.NextTurnAsync(Conversation, default));
    }

    [Fact]
    public async Task NextTurnAsync_SeveralPosted_GivesThemInOrder()
    {
        foreach (var id in new[] { "a", "b", "c" }) await PostAsync(id);

        List<string?> turns = [];
        for (var i = 0; i < 3; i++) turns.Add(await DoneAsync());

        Assert.Equal(["turn a", "turn b", "turn c"], turns);
    }

    [Fact]
    public async Task TryBeginAsync_Again_ReturnsFalse()
    {
        Assert.True(await Lines.TryBeginAsync(Conversation, "start", default));
        Assert.False(await Lines.TryBeginAsync(Conversation, "start", default));

        Assert.Equal("start", await DoneAsync());
        Assert.Null(await Lines.NextTurnAsync(Conversation, default));
    }

    [Fact]
    public async Task ReadAsync_FromAWatermark_GivesWhatCameAfter()
    {
        await PostAsync("a");
        var watermark = (await ReadAsync(0)).Position;
        await PostAsync("b");

        var rest = await ReadAsync(watermark);

        Assert.Contains("\"id\":\"b\"", Assert.Single(rest.Activities), StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(rest.Position)).Activities);
    }

    [Fact]
    public async Task ReadAsync_PositionThatTheLogNeverReached_ReadsFromTheBeginning()
    {
        await PostAsync("a");
        var end = (await ReadAsync(0)).Position;

        Assert.Single((await ReadAsync(end + 1)).Activities);
    }

    [Fact]
    public async Task CommitAsync_StagedForTheLog_AreThereInOrderWithTimesOfTheirOwn()
    {
        await PostAsync("a");
        await RunAsync("a", turn =>
        {
            turn.StageLogged(new(null, "a", """{"text":"1"}"""));
            turn.StageLogged(new("2", "unknown", """{"text":"2"}"""));
        });

        var log = (await ReadAsync(0)).Activities;

        Assert.Equal(3, log.Count);
        Assert.Contains("""00.001Z","replyToId":"a","text":"1"}""", log[1], StringComparison.Ordinal);
        Assert.Equal("""{"id":"2","timestamp":"2000-01-01T00:00:00.002Z","text":"2"}""", log[2]);
    }

    [Fact]
    public async Task CommitAsync_NotCommitted_LeavesTheLog()
    {
        await using (var turn = await BeginAsync("1")) turn.StageLogged(new("1", null, "{}"));

        Assert.Empty((await ReadAsync(0)).Activities);
    }

    [Fact]
    public async Task CommitAsync_NewVersionOfWhatIsNotInTheLog_IsDropped()
    {
        var id = await Lines.PostAsync(Conversation, new(null, null, "{}"), id => id, default);
        var toCome = $"{Conversation.Conversation}|{long.Parse(id!.Split('|')[^1], CultureInfo.InvariantCulture) + 2:D7}";

        await RunAsync("1", turn =>
        {
            turn.StageLogged(new(toCome, null, """{"text":"forged"}"""));
            turn.StageLogged(new(null, null, """{"text":"1"}"""));
            turn.StageLogged(new(null, null, """{"text":"2"}"""));
        });

        Assert.Equal(["1", "2"], (await ReadAsync(0)).Activities.Skip(1).Select(one => (string?)JsonNode.Parse(one)!["text"]));
    }

    [Fact]
    public async Task CommitAsync_WhatTheDatabaseCanNeverHold_IsNotTakenForAnOutage()
    {
        await PostAsync("a");

        // PostgreSQL has a limit for what it finds things by; the other two take it.
        var failure = await Record.ExceptionAsync(() => RunAsync("1", turn => turn.StageLogged(new(Unguessable(20_000), null, "{}"))));

        Assert.False(failure is StoreUnavailableException, failure?.ToString());
        await RunAsync("2", turn => turn.StageLogged(new(null, null, "{}")));
    }

    [Fact]
    public async Task CommitAsync_NewVersion_TakesThePlaceOfTheOld()
    {
        await RunAsync("1", turn => turn.StageLogged(new("r", null, """{"v":1}""")));
        var watermark = (await ReadAsync(0)).Position;
        Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync("2", turn => turn.StageLogged(new("r", null, """{"v":2}""")));

        var again = Assert.Single((await ReadAsync(watermark)).Activities);

        Assert.Equal("""{"id":"r","timestamp":"2000-01-01T00:00:00.000Z","v":2}""", again);
        Assert.Single((await ReadAsync(0)).Activities);
    }

    [Fact]
    public async Task CommitAsync_Unlogged_IsGone()
    {
        await RunAsync("1", turn => turn.StageLogged(new("r", null, "{}")));
        await RunAsync("2", turn => turn.StageUnlogged("r"));

        Assert.Empty((await ReadAsync(0)).Activities);
    }

    [Fact]
    public async Task CommitAsync_EndOfLog_TakesNothingAfterwards()
    {
        await RunAsync("1", turn =>
        {
            turn.StageLogged(new("bye", null, "{}"));
            turn.StageEndOfLog();
        });

        Assert.Null(await PostAsync("a"));
        Assert.True((await Lines.FindAsync(Conversation, default))!.HasEnded);
        Assert.Single((await ReadAsync(0)).Activities);
        await Lines.PruneAsync(Clock.GetUtcNow().AddDays(-1), Clock.GetUtcNow().AddDays(-1), default);
        Assert.Null(await Lines.ReadAsync(Conversation, 0, default));
    }

    [Fact]
    public async Task AppendAsync_WhileATurnRuns_DoesNotWait()
    {
        await PostAsync("a");
        await using var turn = await BeginAsync("a");

        await Lines.AppendAsync(Conversation, new("typing", null, "{}"), default);
        await PostAsync("b");

        Assert.Equal(3, (await ReadAsync(0)).Activities.Count);
    }

    [Fact]
    public async Task AppendAsync_MoreThanIsKept_DropsTheOldest()
    {
        var text = new string('x', 100_000);

        for (var i = 0; i < 20; i++) await Lines.AppendAsync(Conversation, new($"{i}", null, $$"""{"text":"{{text}}"}"""), default);

        var log = (await ReadPartsAsync()).SelectMany(part => part.Activities).ToList();
        Assert.Equal(10, log.Count);
        Assert.Contains("\"id\":\"19\"", log[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_MuchAtOnce_ComesInPartsThatMissNothing()
    {
        var sizes = new[] { 10, 200_000, 10, 10, 100_000, 100_000, 10 };

        for (var i = 0; i < sizes.Length; i++)
            await Lines.AppendAsync(Conversation, new($"{i}", null, $$"""{"text":"{{new string('x', sizes[i])}}"}"""), default);

        Assert.Equal([2, 4, 1], (await ReadPartsAsync()).Select(part => part.Activities.Count));
    }

    [Fact]
    public async Task WaitForChangeAsync_ReplyIsCommitted_Completes()
    {
        var change = Lines.WaitForChangeAsync(Conversation, default);
        Assert.Empty((await ReadAsync(0)).Activities);

        await RunAsync("1", turn => turn.StageLogged(new("r", null, "{}")));

        await change.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task FindWaitingAsync_PostedBefore_FindsTheLine()
    {
        await PostAsync("a");
        var now = Clock.GetUtcNow();

        Assert.Empty(await Lines.FindWaitingAsync(now.AddSeconds(-1), default));
        Assert.Contains(Conversation, await Lines.FindWaitingAsync(now, default));
    }

    [Fact]
    public async Task PruneAsync_UnusedForLong_ForgetsTheLineWithItsState()
    {
        var answers = new StateKey(StateScope.Conversation, "answers");
        await PostAsync("a");
        await RunAsync("a", turn => turn.StageState(answers, "[1]"));
        var watermark = (await ReadAsync(0)).Position;
        Clock.Advance(TimeSpan.FromDays(2));

        await Lines.PruneAsync(Clock.GetUtcNow().AddDays(-1), Clock.GetUtcNow().AddDays(-1), default);

        Assert.Null(await Lines.FindAsync(Conversation, default));
        await using (var turn = await BeginAsync("b")) Assert.Null(await turn.ReadStateAsync(answers, default));
        await PostAsync("b");
        Assert.Single((await ReadAsync(watermark)).Activities);
    }

    [Fact]
    public async Task CountAsync_UsedAndUnused_CountsTheUsed()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        var others = await Lines.CountAsync(Clock.GetUtcNow(), default);
        await PostAsync("a");

        Assert.Equal(others + 1, await Lines.CountAsync(Clock.GetUtcNow(), default));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await Lines.CountAsync(Clock.GetUtcNow(), default));
    }

    protected async Task<string?> PostAsync(string id) =>
        await Lines.PostAsync(Conversation, new(id, null, $$"""{"text":"{{id}}"}"""), posted => $"turn {posted}", default);

    protected async Task<LineBatch> ReadAsync(long after) => (await Lines.ReadAsync(Conversation, after, default))!;

    private async Task<List<LineBatch>> ReadPartsAsync()
    {
        var parts = new List<LineBatch>();
        while (await ReadAsync(parts.Count == 0 ? 0 : parts[^1].Position) is { Activities.Count: > 0 } part) parts.Add(part);
        return parts;
    }

    private async Task<string?> DoneAsync()
    {
        if (await Lines.NextTurnAsync(Conversation, default) is not { } turn) return null;
        await Lines.TurnDoneAsync(Conversation, turn.Position, default);
        return turn.Json;
    }

    public sealed class InFile(SqliteFileDatabase database) : LineStoreTests(database), IClassFixture<SqliteFileDatabase>;

    public sealed class InMemory(MemoryDatabase database) : LineStoreTests(database), IClassFixture<MemoryDatabase>;

    public sealed class OnPostgres(PostgresDatabase database) : LineStoreTests(database), IClassFixture<PostgresDatabase>;

    /// <summary>What cannot be packed.</summary>
    private static string Unguessable(int length) => RandomNumberGenerator.GetHexString(length);
}
