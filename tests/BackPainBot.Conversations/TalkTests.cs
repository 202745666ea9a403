using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>What is said instead of an answer, or beside one, never loses the thread.</summary>
public abstract class TalkTests(RunningBot bot, Delivery delivery) : ConversationTests(bot, delivery)
{
    [Theory]
    [InlineData("can I train tomorrow?")]
    [InlineData("is that normal?")]
    [InlineData("should I rest for 3 weeks?")]
    [InlineData("this is useless")]
    [InlineData("hello")]
    [InlineData("my knee hurts")]
    public async Task Talk_AtEveryQuestion_IsRepliedToAndTheQuestionAskedAgain(string said)
    {
        var somebody = Somebody();
        await somebody.Chat.OpenAsync();
        await somebody.SayAsync(said);
        Assert.Equal("who", somebody.Open);

        while (somebody.Open != "summary")
        {
            await somebody.AnswerAsync();
            var open = somebody.Open;
            Assert.Equal([null, open], (await somebody.SayAsync(said)).Select(r => r.Question));
        }

        var result = await somebody.GoOnAsync();
        Assert.Equal(("acuteSoreness", "selfCare", "lower"), (result.Class, result.Urgency, result.Region));
    }

    [Fact]
    public async Task AnswerAndQuestion_InOneMessage_DoesBoth()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("region");

        var replies = await somebody.SayAsync("upper back. is that normal?");

        Assert.Equal([null, "since"], replies.Select(r => r.Question));
        Assert.Equal("upper", (await somebody.GoOnAsync()).Region);
    }

    [Fact]
    public async Task FirstMessage_OnlyAQuestion_IsGreetedAnsweredAndAsked()
    {
        var somebody = Somebody();

        var replies = await somebody.SayAsync("what is a neutral spine?");

        Assert.Equal([null, null, "who"], replies.Select(r => r.Question));
        Assert.Equal("acuteSoreness", (await somebody.GoOnAsync()).Class);
    }

    [Fact]
    public async Task FirstMessage_TellsAndAsks_IsNotAskedForWhatItTold()
    {
        var somebody = Somebody();
        await somebody.SayAsync("Hi, my middle back hurts for 2 days, 4/10. Can I train in 3 weeks?");

        var result = await somebody.GoOnAsync();

        Assert.Equal(("acuteSoreness", "middle"), (result.Class, result.Region));
        Assert.DoesNotContain("region", somebody.Asked);
        Assert.DoesNotContain("since", somebody.Asked);
        Assert.DoesNotContain("severity", somebody.Asked);
    }

    [Theory]
    [InlineData("can I train tomorrow? I can't feel anything when I wipe")]
    [InlineData("is it normal that both my feet are numb?")]
    public async Task Question_WithAnEmergency_IsAnsweredByTheEmergencyAlone(string said)
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("severity");

        var replies = await somebody.SayAsync(said);

        Assert.Single(replies);
        Assert.Equal("emergency", somebody.Assessment?.Urgency);
    }

    [Fact]
    public async Task Question_AfterTheResult_IsAnsweredAndAskedWhatComesNext()
    {
        var somebody = Somebody();
        await somebody.TalkAsync();

        Assert.Equal(["next"], (await somebody.SayAsync("ice or heat?")).Select(r => r.Question));
    }

    [Theory]
    [InlineData("who")]
    [InlineData("severity")]
    [InlineData("summary")]
    public async Task Crisis_AtAStep_IsAnsweredAlone(string question)
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync(question);

        var replies = await somebody.SayAsync("should I train or just end my life?");

        Assert.Single(replies);
        Assert.Equal("crisis", somebody.Assessment!.Reasons[0]);
        Assert.DoesNotContain("back", replies[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Summary_SeveralCorrections_AllCount()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("summary");

        await somebody.SayAsync("no, the upper back, and it's 3 weeks, not 2 days. my wife, not me");

        Assert.Equal("course", somebody.Open);
        var result = await somebody.GoOnAsync();
        Assert.Equal(("chronicRisk", "upper"), (result.Class, result.Region));
    }

    [Fact]
    public async Task RedFlag_TakenBack_IsScreenedAgainAndThenCleared()
    {
        var somebody = Somebody(("red-flags-legs", "4"));
        Assert.Equal("redFlag", (await somebody.TalkAsync()).Class);

        await somebody.SayAsync("no tingling actually");
        Assert.Equal("red-flags-nerves", somebody.Open);
        await somebody.GoOnUntilAskedAsync("red-flags-legs");
        await somebody.SayAsync("None of these");

        Assert.Equal("acuteSoreness", (await somebody.GoOnAsync()).Class);
    }

    public sealed class ByCallback(RunningBot bot) : TalkTests(bot, Delivery.Callback);

    public sealed class ExpectingReplies(RunningBot bot) : TalkTests(bot, Delivery.ExpectReplies);
}
