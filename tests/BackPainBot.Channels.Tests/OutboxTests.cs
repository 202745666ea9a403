using BackPainBot.Storage;

namespace BackPainBot.Channels.Tests;

public sealed class OutboxTests
{
    private readonly Room _room = new();

    [Fact]
    public async Task DispatchAsync_ChannelWasUnreachable_SendsLaterInOrder()
    {
        _room.Adapter.Sending = _ => throw Unreachable();
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a", "b"));
        Assert.Empty(_room.Adapter.Sent);

        _room.Adapter.Sending = _ => Task.CompletedTask;
        await _room.Dispatcher.DispatchAsync(default);

        Assert.Equal(["a", "b"], _room.Adapter.Texts);
        Assert.Empty(await _room.Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task DispatchAsync_SecondReplyFailed_SendsOnlyThat()
    {
        _room.Adapter.Sending = reply => reply.Text == "b" ? throw Unreachable() : Task.CompletedTask;
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a", "b", "c"));

        _room.Adapter.Sending = _ => Task.CompletedTask;
        await _room.Dispatcher.DispatchAsync(default);

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
    public async Task DispatchAsync_StillUnreachable_WaitsLongerEachTime()
    {
        var tries = 0;
        _room.Adapter.Sending = _ => throw (++tries > 0 ? Unreachable() : new InvalidOperationException());
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));

        foreach (var (wait, expected) in new[] { (0, 2), (4, 2), (1, 3), (9, 3), (1, 4) })
        {
            _room.Clock.Advance(TimeSpan.FromSeconds(wait));
            await _room.Dispatcher.DispatchAsync(default);
            Assert.Equal(expected, tries);
        }
    }

    [Fact]
    public async Task DispatchAsync_OutcomeUnknown_RepeatsOnceAndNoMore()
    {
        var tries = 0;
        _room.Adapter.Sending = reply => reply.Text == "a" && ++tries > 0 ? throw new TaskCanceledException() : Task.CompletedTask;
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a", "b"));

        for (var i = 0; i < 3; i++)
        {
            await _room.Dispatcher.DispatchAsync(default);
            _room.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(2, tries);
        Assert.Equal(["b"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task DispatchAsync_ADayLater_GivesUp()
    {
        _room.Adapter.Sending = _ => throw Unreachable();
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));
        _room.Adapter.Sending = _ => Task.CompletedTask;

        _room.Clock.Advance(TimeSpan.FromHours(25));
        await _room.Dispatcher.DispatchAsync(default);

        Assert.Empty(_room.Adapter.Sent);
        Assert.Empty(await _room.Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task StartAsync_KilledBetweenCommitAndSend_SendsAfterRestart()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        using (var store = new FileTurnStore(folder, TimeProvider.System))
        {
            var killed = new Room(store) { Adapter = { Sending = _ => new TaskCompletionSource().Task } };
            _ = killed.Adapter.RunAsync(Room.Message("1"), killed.Saying("a"));
            while ((await store.FindUndeliveredAsync(default)).Count == 0) await Task.Delay(5);
        }

        using (var store = new FileTurnStore(folder, TimeProvider.System))
        {
            var restarted = new Room(store);
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
