using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class ExpectRepliesTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task SendActivityAsync_ExpectReplies_BuffersInsteadOfSending()
    {
        var turn = Turn();

        await turn.SendActivityAsync("one");
        await turn.SendActivityAsync("two");

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["one", "two"], turn.BufferedReplyActivities.Select(reply => reply.Text));
    }

    [Fact]
    public async Task SendActivityAsync_ExpectReplies_AddressesTheReply()
    {
        var turn = Turn();

        await turn.SendActivityAsync("one");

        var reply = Assert.Single(turn.BufferedReplyActivities);
        Assert.Equal(("bot", "user", "in-1"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task SendActivityAsync_InvokeResponseWithExpectReplies_IsNotedInTheTurn()
    {
        var turn = Turn();

        await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } });

        Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Fact]
    public async Task OnSendActivities_ExpectReplies_HandlersStillRun()
    {
        var turn = Turn();
        turn.OnSendActivities((_, activities, next) =>
        {
            activities.Add(new Activity(ActivityTypes.Message) { Text = "added" });
            return next();
        });

        await turn.SendActivityAsync("one");

        Assert.Equal(["one", "added"], turn.BufferedReplyActivities.Select(reply => reply.Text));
    }

    private TurnContext Turn()
    {
        var activity = Activities.Message("hi");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        return _adapter.Turn(activity);
    }
}
