using Microsoft.Bot.Builder;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Log> _log;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _log = _state.CreateProperty<Log>("log");
    }

    [Fact]
    public async Task GetAsync_NothingStored_GivesTheDefaultAndKeepsIt()
    {
        var turn = Turn();

        var log = await _log.GetAsync(turn, () => new Log());

        Assert.Same(log, await _log.GetAsync(turn, () => new Log()));
    }

    [Fact]
    public async Task GetAsync_NothingStoredAndNoDefault_GivesNull()
    {
        Assert.Null(await _log.GetAsync(Turn()));
    }

    [Fact]
    public async Task GetAsync_NextTurn_GivesWhatWasSaved()
    {
        await SaveAsync("mild");

        Assert.Equal(["mild"], (await _log.GetAsync(Turn())).Entries);
    }

    [Fact]
    public async Task GetAsync_SeveralTimes_ReadsTheStorageOnce()
    {
        var turn = Turn();

        await _log.GetAsync(turn, () => new Log());
        await _state.CreateProperty<string>("other").GetAsync(turn);

        Assert.Equal(1, _storage.Reads);
    }

    [Fact]
    public async Task SaveChangesAsync_SetInALaterTurn_AddsToWhatWasSaved()
    {
        await SaveAsync("mild");
        await SaveAsync("worse");

        Assert.Equal(["mild", "worse"], (await _log.GetAsync(Turn())).Entries);
    }

    [Fact]
    public async Task SaveChangesAsync_ChangeInsideTheObject_IsWritten()
    {
        var turn = Turn();
        var log = await _log.GetAsync(turn, () => new Log());
        await _state.SaveChangesAsync(turn);
        log.Entries.Add("worse");
        await _state.SaveChangesAsync(turn);

        Assert.Equal(["worse"], (await _log.GetAsync(Turn())).Entries);
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task SaveChangesAsync_NothingChanged_DoesNotWrite()
    {
        await SaveAsync("mild");
        var turn = Turn();
        await _log.GetAsync(turn);

        await _state.SaveChangesAsync(turn);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task SaveChangesAsync_Forced_WritesAnyway()
    {
        await SaveAsync("mild");
        var turn = Turn();
        await _log.GetAsync(turn);

        await _state.SaveChangesAsync(turn, force: true);

        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task SaveChangesAsync_NotLoaded_DoesNothing()
    {
        await _state.SaveChangesAsync(Turn());

        Assert.Equal((0, 0), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task DeleteAsync_Property_IsGoneAfterSaving()
    {
        await SaveAsync("mild");
        var turn = Turn();
        await _log.DeleteAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Null(await _log.GetAsync(Turn()));
    }

    [Fact]
    public async Task ClearStateAsync_ThenSaved_ForgetsEverything()
    {
        await SaveAsync("mild");
        var turn = Turn();
        await _state.LoadAsync(turn);
        await _state.ClearStateAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Null(await _log.GetAsync(Turn()));
    }

    [Fact]
    public async Task DeleteAsync_State_RemovesItFromStorage()
    {
        await SaveAsync("mild");

        await _state.DeleteAsync(Turn());

        Assert.Null(await _log.GetAsync(Turn()));
    }

    [Fact]
    public async Task GetAsync_Number_ComesBackAsThatType()
    {
        var count = _state.CreateProperty<int>("count");
        var turn = Turn();
        await count.SetAsync(turn, 3);
        await _state.SaveChangesAsync(turn);

        Assert.Equal(3, await count.GetAsync(Turn()));
    }

    private static TurnContext Turn() => new RecordingAdapter().Turn(Activities.Message());

    private async Task SaveAsync(string entry)
    {
        var turn = Turn();
        var log = await _log.GetAsync(turn, () => new Log());
        log.Entries.Add(entry);
        await _log.SetAsync(turn, log);
        await _state.SaveChangesAsync(turn);
    }

    private sealed class Log
    {
        public List<string> Entries { get; set; } = [];
    }
}
