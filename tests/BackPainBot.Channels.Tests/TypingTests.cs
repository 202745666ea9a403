using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

/// <summary>Typing that shows while a turn takes its time.</summary>
public sealed class TypingTests
{
    private readonly Room _room = new();
    private readonly TaskCompletionSource _goOn = new();

    private IEnumerable<string> Types => _room.Adapter.Sent.Select(activity => activity.Type);

    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    [InlineData("directline")]
    public async Task OnTurnAsync_TakesOverHalfASecond_TypesBeforeTheAnswer(string channel)
    {
        var message = Room.Message("1");
        message.ChannelId = channel;
        var turn = _room.Adapter.RunAsync(message, AnswerSlowlyAsync);

        _room.Clock.Advance(TimeSpan.FromSeconds(0.4));
        Assert.Empty(_room.Adapter.Sent);
        await _room.UntilAsync(() => !_room.Adapter.Sent.IsEmpty);
        _goOn.SetResult();
        await turn;

        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], Types);
    }

    [Fact]
    public async Task OnTurnAsync_EndsSooner_TypesNeitherThenNorLater()
    {
        _goOn.SetResult();

        await _room.Adapter.RunAsync(Room.Message("1"), AnswerSlowlyAsync);
        _room.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([ActivityTypes.Message], Types);
    }

    [Fact]
    public async Task OnTurnAsync_TypingHangs_IsGivenUpAndTheAnswerComes()
    {
        var typing = new TaskCompletionSource();
        _room.Adapter.Sending = activity =>
        {
            if (activity.Type != ActivityTypes.Typing) return Task.CompletedTask;
            typing.SetResult();
            return new TaskCompletionSource().Task;
        };
        var turn = _room.Adapter.RunAsync(Room.Message("1"), AnswerSlowlyAsync);
        await _room.UntilAsync(() => typing.Task.IsCompleted);

        _goOn.SetResult();
        await _room.UntilAsync(() => turn.IsCompleted);

        Assert.Equal([ActivityTypes.Message], Types);
    }

    [Fact]
    public async Task OnTurnAsync_CallerExpectsReplies_NeverTypes()
    {
        var message = Room.Message("1");
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        var turn = _room.Adapter.RunAsync(message, AnswerSlowlyAsync);

        _room.Clock.Advance(TimeSpan.FromSeconds(5));
        _goOn.SetResult();

        Assert.Equal([ActivityTypes.Message], (await turn).BufferedReplyActivities.Select(reply => reply.Type));
        Assert.Empty(_room.Adapter.Sent);
    }

    [Fact]
    public async Task OnTurnAsync_TypingFails_AnswerComesAllTheSame()
    {
        var failed = false;
        _room.Adapter.Sending = activity =>
        {
            failed |= activity.Type == ActivityTypes.Typing;
            return activity.Type == ActivityTypes.Typing ? throw new HttpRequestException() : Task.CompletedTask;
        };
        var turn = _room.Adapter.RunAsync(Room.Message("1"), AnswerSlowlyAsync);
        await _room.UntilAsync(() => failed);

        _goOn.SetResult();
        await turn;

        Assert.Equal([ActivityTypes.Message], Types);
    }

    private async Task AnswerSlowlyAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await _goOn.Task;
        await turnContext.SendActivityAsync("a", cancellationToken: cancellationToken);
    }
}
