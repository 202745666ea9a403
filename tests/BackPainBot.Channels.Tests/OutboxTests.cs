
namespace BackPainBot.Channels.Tests;

public sealed class OutboxTests
{
    private readonly Room _room = new();

    [Fact]
    public async Task OnTurnAsync_ChannelWasUnreachable_SendsLaterInOrder()
    {
        _room.Adapter.Sending = _ => throw Unreachable();
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a", "b"));
        Assert.Empty(_room.Adapter.Sent);

        _room.Adapter.Sending = _ => Task.CompletedTask;
        await _room.UntilDeliveredAsync();

        Assert.Equal(["a", "b"], _room.Adapter.Texts);
        Assert.Empty(await _room.Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task OnTurnAsync_SecondReplyFailed_LaterSendsWhatIsMissing()
    {
        _room.Adapter.Sending = reply => reply.Text == "b" ? throw Unreachable() : Task.CompletedTask;
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a", "b", "c"));

        _room.Adapter.Sending = _ => Task.CompletedTask;
        await _room.UntilDeliveredAsync();

        Assert.Equal(["a", "b", "c"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task NextTurn_EarlierRepliesUndelivered_SendsThoseFirst()
    {
        _room.Adapter.Sending = _ => throw Unreachable();
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));

        _room.Adapter.Sending = _ => Task.CompletedTask;
        await _room.Adapter.RunAsync(Room.Message("2"), _room.Saying("b"));

        Assert.Equal(["a", "b"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task OnTurnAsync_ChannelStaysUnreachable_WaitsLongerAndLonger()
    {
        var tries = new List<DateTimeOffset>();
        _room.Adapter.Sending = _ =>
        {
            tries.Add(_room.Clock.GetUtcNow());
            throw Unreachable();
        };
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));

        await _room.UntilAsync(() => tries.Count == 20, TimeSpan.FromSeconds(5));

        var waits = tries.Zip(tries.Skip(1), (before, after) => after - before).ToList();
        Assert.InRange(waits[0], TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(waits[^1], TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task OnTurnAsync_OutcomeUnknown_RepeatsOnceAndNoMore()
    {
        var tries = 0;
        _room.Adapter.Sending = reply => reply.Text == "a" && ++tries > 0 ? throw new TaskCanceledException() : Task.CompletedTask;
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a", "b"));

        await _room.UntilDeliveredAsync();

        Assert.Equal(2, tries);
        Assert.Equal(["b"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task OnTurnAsync_ChannelIsBackADayLater_GivesUp()
    {
        _room.Adapter.Sending = _ => throw Unreachable();
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));
        _room.Adapter.Sending = _ => Task.CompletedTask;

        _room.Clock.Advance(TimeSpan.FromHours(25));
        await _room.UntilDeliveredAsync();

        Assert.Empty(_room.Adapter.Sent);
        Assert.Empty(await _room.Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task StartAsync_KilledBetweenCommitAndSend_SendsAfterRestart()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using (var database = Room.InFile(folder))
        {
            var store = database.Turns;
            var killed = new Room(store) { Adapter = { Sending = _ => new TaskCompletionSource().Task } };
            _ = killed.Adapter.RunAsync(Room.Message("1"), killed.Saying("a"));
            while ((await store.FindUndeliveredAsync(default)).Count == 0) await Task.Delay(5);
        }

        await using (var database = Room.InFile(folder))
        {
            var restarted = new Room(database.Turns);
            await restarted.Dispatcher.StartAsync(default);
            for (var i = 0; i < 500 && restarted.Adapter.Sent.IsEmpty; i++) await Task.Delay(10);
            await restarted.Dispatcher.StopAsync(default);
            var reply = Assert.Single(restarted.Adapter.Sent);
            Assert.Equal(("a", "http://localhost:56150/_connector"), (reply.Text, reply.ServiceUrl));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static HttpRequestException Unreachable() => new(HttpRequestError.ConnectionError);
}
