using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class TurnContextSendTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task SendActivityAsync_Text_GoesBackToTheUserOfTheTurn()
    {
        await _adapter.Turn(Activities.Message("hi")).SendActivityAsync("hello");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("hello", "bot", "user", "talk", "in-1"), (sent.Text, sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId));
    }

    [Fact]
    public async Task SendActivityAsync_Sent_CarriesTheIdOfTheChannel()
    {
        var reply = new Activity(ActivityTypes.Message) { Text = "hello" };

        var response = await _adapter.Turn(Activities.Message()).SendActivityAsync(reply);

        Assert.Equal(("out-0", "out-0"), (response.Id, reply.Id));
    }

    [Fact]
    public async Task SendActivityAsync_NoText_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.Turn(Activities.Message()).SendActivityAsync(" "));
    }

    [Fact]
    public async Task SendActivitiesAsync_None_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _adapter.Turn(Activities.Message()).SendActivitiesAsync([]));
    }

    [Fact]
    public async Task Responded_MessageSent_IsTrue()
    {
        var turn = _adapter.Turn(Activities.Message());

        await turn.SendActivityAsync("hello");

        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Responded_OnlyATraceSent_IsFalse()
    {
        var turn = _adapter.Turn(Activities.Message());

        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));

        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task UpdateActivityAsync_Activity_ReachesTheAdapterAddressed()
    {
        await _adapter.Turn(Activities.Message()).UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "card" });

        var updated = Assert.Single(_adapter.Updated);
        Assert.Equal(("card", "talk"), (updated.Id, updated.Conversation.Id));
    }

    [Fact]
    public async Task DeleteActivityAsync_Id_NamesItInThisConversation()
    {
        await _adapter.Turn(Activities.Message()).DeleteActivityAsync("card");

        var deleted = Assert.Single(_adapter.Deleted);
        Assert.Equal(("card", "talk"), (deleted.ActivityId, deleted.Conversation.Id));
    }
}
