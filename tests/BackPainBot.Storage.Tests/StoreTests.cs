using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Storage.Tests;

/// <summary>Tests that are run on every database.</summary>
public abstract class StoreTests(TestDatabase database) : IAsyncLifetime
{
    private readonly List<Database> _open = [];
    private Database? _first;

    /// <summary>The time that the database sees.</summary>
    protected FakeTimeProvider Clock { get; } = new();

    /// <summary>Another conversation in each test.</summary>
    protected ConversationKey Conversation { get; } = new("emulator", "", $"{Guid.NewGuid():N}|livechat");

    /// <summary>Another person in each test.</summary>
    protected string User { get; } = $"{Guid.NewGuid():N}";

    protected ITurnStore Store => _first!.Turns;

    protected ILineStore Lines => _first!.Lines;

    protected ISettingStore Settings => _first!.Settings;

    protected TestDatabase Database => database;

    public async Task InitializeAsync()
    {
        await database.ResetAsync();
        _first = Open();
    }

    public async Task DisposeAsync()
    {
        foreach (var one in _open) await one.DisposeAsync();
    }

    /// <summary>Closes the database and opens it again, as a restart of the program does.</summary>
    protected async Task RestartAsync()
    {
        await _first!.DisposeAsync();
        _first = Open();
    }

    /// <summary>What another machine opens.</summary>
    protected Database Open()
    {
        var opened = Storage.Database.Open(database.Options, Clock);
        _open.Add(opened);
        return opened;
    }

    protected async Task RunAsync(string? id, Action<ITurn> change, string? response = null)
    {
        await using var turn = await BeginAsync(id);
        change(turn);
        await turn.CommitAsync(response, default);
    }

    protected async Task CloseAsync()
    {
        await using var lease = await Store.TakeOutboxAsync(Conversation, default);
        await lease.CloseAsync(default);
    }

    protected ValueTask<ITurn> BeginAsync(string? id) => Store.BeginAsync(new TurnKey(Conversation, "message", id) { User = User }, default);

    protected static void Stage(ITurn turn, params string[] replies)
    {
        foreach (var reply in replies) turn.StageReply(reply);
    }
}
