using Microsoft.Bot.Builder;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class TurnStateTests
{
    [Fact]
    public void Get_ByType_GivesWhatWasAdded()
    {
        using var state = new TurnContextStateCollection();
        var adapter = new RecordingAdapter();

        state.Add(adapter);

        Assert.Same(adapter, state.Get<RecordingAdapter>());
    }

    [Fact]
    public void Get_Unknown_GivesNull()
    {
        using var state = new TurnContextStateCollection();

        Assert.Null(state.Get<string>("nothing"));
    }

    [Fact]
    public void Set_Again_Replaces()
    {
        using var state = new TurnContextStateCollection();

        state.Set("key", "old");
        state.Set("key", "new");

        Assert.Equal("new", state.Get<string>("key"));
    }

    [Fact]
    public void Dispose_OfTheTurn_DisposesWhatItHolds()
    {
        var held = new CancellationTokenSource();
        var turn = new RecordingAdapter().Turn(Activities.Message());
        turn.TurnState.Add("held", held);

        turn.Dispose();

        Assert.Throws<ObjectDisposedException>(() => held.Token);
    }
}
