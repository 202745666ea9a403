using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class TestFlowTests
{
    [Fact]
    public async Task StartTestAsync_RepliesAsExpected_Passes()
    {
        await Flow()
            .Send("one").AssertReply("echo one")
            .Test("two", "echo two")
            .Send("three").AssertReplyContains("three")
            .Send("four").AssertReplyOneOf(["echo 4", "echo four"])
            .StartTestAsync();
    }

    [Fact]
    public async Task StartTestAsync_OtherReply_Fails()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Flow().Send("one").AssertReply("something else").StartTestAsync());
    }

    [Fact]
    public async Task StartTestAsync_NoReply_FailsInTime()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Flow().AssertReply("echo", timeout: 50).StartTestAsync());
    }

    [Fact]
    public async Task AssertNoReply_NothingSent_Passes()
    {
        await Flow().AssertNoReply(timeout: 50).StartTestAsync();
    }

    [Fact]
    public async Task AssertReply_Check_SeesTheActivity()
    {
        IActivity? seen = null;

        await Flow().Send("one").AssertReply(activity => seen = activity).StartTestAsync();

        Assert.Equal("user1", seen!.Recipient.Id);
    }

    [Fact]
    public async Task GetNextReply_NothingWaiting_GivesNull()
    {
        var adapter = new TestAdapter();

        await adapter.SendTextToBotAsync("one", EchoAsync, default);

        Assert.Equal("echo one", adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task SendConversationUpdate_New_AddsTheUser()
    {
        var added = new List<string>();
        var flow = new TestFlow(new TestAdapter(), (turn, _) =>
        {
            added.AddRange(turn.Activity.MembersAdded.Select(member => member.Id));
            return Task.CompletedTask;
        });

        await flow.SendConversationUpdate().StartTestAsync();

        Assert.Equal(["user1"], added);
    }

    private static TestFlow Flow() => new(new TestAdapter(), EchoAsync);

    private static Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancellationToken);
}
