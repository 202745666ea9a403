using System.Net;
using System.Net.Http.Headers;
using BackPainBot.Channels.Outbox;
using BackPainBot.Storage;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

/// <summary>Replies that leave as fast as their channel takes them, and no faster.</summary>
public sealed class PacingTests
{
    private static readonly ConversationKey Teams = Room.Conversation with { Channel = "msteams" };

    private readonly Room _room = new();
    private readonly List<(string Text, DateTimeOffset At)> _sends = [];

    public PacingTests() => Accept();

    [Fact]
    public async Task OnTurnAsync_ManyReplies_SevenLeaveAtOnceAndTheRestInTimeAndInOrder()
    {
        var texts = Enumerable.Range(0, 100).Select(i => $"{i}").ToArray();

        await _room.Adapter.RunAsync(TeamsMessage("1"), _room.Saying(texts));
        Assert.Equal(7, _sends.Count);
        await _room.UntilAsync(() => !_room.Deliveries.IsUnderWay(Teams));

        Assert.Equal(texts, _sends.Select(send => send.Text));
        foreach (var (limit, seconds) in new[] { (7, 1), (8, 2), (60, 30) })
        {
            for (var i = 0; i + limit < _sends.Count; i++)
                Assert.True(_sends[i + limit].At - _sends[i].At >= TimeSpan.FromSeconds(seconds));
        }
    }

    [Fact]
    public async Task OnTurnAsync_RepliesStillWait_LaterOnesQueueUp()
    {
        await _room.Adapter.RunAsync(TeamsMessage("1"), _room.Saying("1", "2", "3", "4", "5", "6", "7", "8"));
        await _room.Adapter.RunAsync(TeamsMessage("2"), _room.Saying("9"));
        Assert.Equal(7, _sends.Count);

        await _room.UntilAsync(() => !_room.Deliveries.IsUnderWay(Teams));

        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"{i}"), _sends.Select(send => send.Text));
    }

    [Fact]
    public async Task OnTurnAsync_ChannelSaysWhenToComeAgain_ComesThenAndNotBefore()
    {
        Refuse(new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)));
        await _room.Adapter.RunAsync(TeamsMessage("1"), _room.Saying("a"));
        var refused = _room.Clock.GetUtcNow();
        Accept();

        await _room.Adapter.RunAsync(TeamsMessage("2"), _room.Saying("b"));
        await _room.UntilAsync(() => !_room.Deliveries.IsUnderWay(Teams));

        Assert.Equal(["a", "a", "b"], _sends.Select(send => send.Text));
        Assert.True(_sends[1].At - refused >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task OnTurnAsync_ChannelNamesAnHourToComeAgain_ComesThen()
    {
        Refuse(new RetryConditionHeaderValue(_room.Clock.GetUtcNow().AddSeconds(30)));
        await _room.Adapter.RunAsync(TeamsMessage("1"), _room.Saying("a"));
        var refused = _room.Clock.GetUtcNow();
        Accept();

        await _room.UntilAsync(() => !_room.Deliveries.IsUnderWay(Teams));

        Assert.True(_sends[1].At - refused >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task OnTurnAsync_ChannelHangs_RequestIsAnsweredInTimeAndTheReplyComesOnce()
    {
        var hangs = new TaskCompletionSource();
        _room.Adapter.Sending = async activity =>
        {
            await hangs.Task;
            _sends.Add((activity.Text, _room.Clock.GetUtcNow()));
        };

        var turn = _room.Adapter.RunAsync(TeamsMessage("1"), _room.Saying("a", "b"));
        _room.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(turn.IsCompleted);
        _room.Clock.Advance(TimeSpan.FromSeconds(1));
        await turn;
        Assert.Empty(_sends);
        hangs.SetResult();
        await _room.UntilAsync(() => !_room.Deliveries.IsUnderWay(Teams));

        Assert.Equal(["a", "b"], _sends.Select(send => send.Text));
    }

    private static Activity TeamsMessage(string id)
    {
        var message = Room.Message(id);
        message.ChannelId = "msteams";
        return message;
    }

    private void Refuse(RetryConditionHeaderValue retryAfter) => _room.Adapter.Sending = activity =>
    {
        _sends.Add((activity.Text, _room.Clock.GetUtcNow()));
        throw new RefusedSendException(HttpStatusCode.TooManyRequests, retryAfter);
    };

    private void Accept() => _room.Adapter.Sending = activity =>
    {
        _sends.Add((activity.Text, _room.Clock.GetUtcNow()));
        return Task.CompletedTask;
    };
}
