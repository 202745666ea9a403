using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

public sealed class TurnMiddlewareTests
{
    private readonly Room _room = new();

    [Fact]
    public async Task OnTurnAsync_SeveralReplies_LeaveInOrderAfterTheCommit()
    {
        var committed = new List<bool>();
        _room.Adapter.Sending = async _ =>
        {
            await using var turn = await _room.Store.BeginAsync(new TurnKey(Room.Conversation, "message", "1"), default);
            committed.Add(turn.IsRepeat);
        };

        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a", "b"));

        Assert.Equal(["a", "b"], _room.Adapter.Texts);
        Assert.Equal([true, true], committed);
    }

    [Fact]
    public async Task OnTurnAsync_Reply_CarriesWhatTheChannelNeeds()
    {
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));

        var reply = Assert.Single(_room.Adapter.Sent);
        Assert.Equal("http://localhost:56150/_connector", reply.ServiceUrl);
        Assert.Equal(("bot", "user", "1"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId));
        Assert.Equal("c|livechat", reply.Conversation.Id);
    }

    [Fact]
    public async Task OnTurnAsync_ActivityWithoutRecipient_ReplyHasASender()
    {
        var message = Room.Message("1");
        message.Recipient = null;

        await _room.Adapter.RunAsync(message, _room.Saying("a"));

        Assert.NotNull(Assert.Single(_room.Adapter.Sent).From?.Id);
    }

    [Fact]
    public async Task OnTurnAsync_RepeatOfMessage_HasNoSecondEffect()
    {
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("b"));

        Assert.Equal(1, _room.BotRuns);
        Assert.Equal(["a"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task OnTurnAsync_SameIdInAnotherConversation_IsProcessed()
    {
        var elsewhere = Room.Message("1");
        elsewhere.Conversation.Id = "other";

        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));
        await _room.Adapter.RunAsync(elsewhere, _room.Saying("b"));

        Assert.Equal(["a", "b"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task OnTurnAsync_EditOfAMessage_IsProcessed()
    {
        var edit = Room.Message("1");
        (edit.Type, edit.Timestamp) = (ActivityTypes.MessageUpdate, _room.Clock.GetUtcNow());

        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));
        await _room.Adapter.RunAsync(edit, _room.Saying("b"));

        Assert.Equal(["a", "b"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task OnTurnAsync_RepeatThatExpectsReplies_GetsTheSameRepliesWithoutASecondRun()
    {
        var first = await _room.Adapter.RunAsync(ExpectingReplies("1"), _room.Saying("a", "b"));
        var repeat = await _room.Adapter.RunAsync(ExpectingReplies("1"), _room.Saying("c"));

        Assert.Equal(["a", "b"], first.BufferedReplyActivities.Select(reply => reply.Text));
        Assert.Equal(["a", "b"], repeat.BufferedReplyActivities.Select(reply => reply.Text));
        Assert.Equal(1, _room.BotRuns);
        Assert.Empty(_room.Adapter.Sent);
    }

    [Fact]
    public async Task OnTurnAsync_RepeatOfInvoke_GetsTheSameResponseWithoutASecondRun()
    {
        var first = await _room.Adapter.InvokeAsync(Invoke("1"), Responding(200, "first"));
        var repeat = await _room.Adapter.InvokeAsync(Invoke("1"), Responding(500, "second"));

        Assert.Equal(200, first?.Status);
        Assert.Equal(200, repeat?.Status);
        var body = Assert.IsType<IDictionary<string, object>>(repeat?.Body, exactMatch: false);
        Assert.Equal("first", body["value"]);
    }

    [Fact]
    public async Task OnTurnAsync_MessageWithinInvoke_LeavesThroughTheOutbox()
    {
        await _room.Adapter.InvokeAsync(Invoke("1"), async (turnContext, cancellationToken) =>
        {
            await turnContext.SendActivityAsync("a", cancellationToken: cancellationToken);
            await Responding(200, "done")(turnContext, cancellationToken);
        });

        Assert.Equal(["a"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task OnTurnAsync_TurnsOfOneConversation_RunOneAfterAnother()
    {
        var (running, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _room.Adapter.RunAsync(Room.Message($"{i}"), async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(2, default);
            Interlocked.Decrement(ref running);
        })));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task OnTurnAsync_TurnsOfTwoConversations_RunTogether()
    {
        var other = Room.Message("1");
        other.Conversation.Id = "other";
        using var both = new Barrier(2);
        BotCallbackHandler meet = (_, _) => Task.Run(() => Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(10))), default);

        await Task.WhenAll(_room.Adapter.RunAsync(Room.Message("1"), meet), _room.Adapter.RunAsync(other, meet));
    }

    [Fact]
    public async Task OnTurnAsync_BotThrows_HasNoEffectAndCanBeRepeated()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _room.Adapter.RunAsync(Room.Message("1"), FailAfterReply));
        Assert.Empty(_room.Adapter.Sent);

        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a"));

        Assert.Equal(["a"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task OnTurnAsync_BotThrows_ErrorHandlerCanAnswer()
    {
        _room.Adapter.OnTurnError = async (turnContext, _) => await turnContext.SendActivityAsync("sorry");

        await _room.Adapter.RunAsync(Room.Message("1"), FailAfterReply);
        var expecting = await _room.Adapter.RunAsync(ExpectingReplies("2"), FailAfterReply);

        Assert.Equal(["sorry"], _room.Adapter.Texts);
        Assert.Equal(["sorry"], expecting.BufferedReplyActivities.Select(reply => reply.Text));
    }

    [Fact]
    public async Task OnTurnAsync_Typing_LeavesAtOnce()
    {
        await _room.Adapter.RunAsync(Room.Message("1"), async (turnContext, cancellationToken) =>
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
            Assert.Equal(ActivityTypes.Typing, Assert.Single(_room.Adapter.Sent).Type);
        });
    }

    [Fact]
    public async Task OnTurnAsync_TypingFails_TurnGoesOn()
    {
        _room.Adapter.Sending = activity =>
            activity.Type == ActivityTypes.Typing ? throw new HttpRequestException() : Task.CompletedTask;

        await _room.Adapter.RunAsync(Room.Message("1"), async (turnContext, cancellationToken) =>
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
            await turnContext.SendActivityAsync("a", cancellationToken: cancellationToken);
        });

        Assert.Equal(["a"], _room.Adapter.Texts);
    }

    private static async Task FailAfterReply(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await turnContext.SendActivityAsync("half", cancellationToken: cancellationToken);
        throw new InvalidOperationException("The bot broke.");
    }

    private static Activity ExpectingReplies(string id)
    {
        var message = Room.Message(id);
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        return message;
    }

    private static Activity Invoke(string id)
    {
        var invoke = Room.Message(id);
        (invoke.Type, invoke.Name) = (ActivityTypes.Invoke, "adaptiveCard/action");
        return invoke;
    }

    private static BotCallbackHandler Responding(int status, string value) => (turnContext, cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse)
            {
                Value = new InvokeResponse { Status = status, Body = new Dictionary<string, object> { ["value"] = value } },
            },
            cancellationToken);
}
