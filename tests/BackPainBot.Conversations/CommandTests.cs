using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>Going back, putting right and beginning again.</summary>
public abstract class CommandTests(RunningBot bot, Delivery delivery) : ConversationTests(bot, delivery)
{
    [Fact]
    public async Task GoBack_AnswerGivenAnew_ReplacesTheOneBefore()
    {
        var somebody = Somebody(("region", "Upper back"));
        await somebody.TalkUntilAskedAsync("region");
        await somebody.SayAsync("Lower back");

        await somebody.SayAsync("back");

        Assert.Equal("region", somebody.Open);
        Assert.Equal("upper", (await somebody.GoOnAsync()).Region);
    }

    [Fact]
    public async Task GoBack_TwoSteps_ForgetsBothAnswers()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("severity");

        await somebody.SayAsync("back");
        await somebody.SayAsync("back");
        Assert.Equal("since", somebody.Open);
        await somebody.SayAsync("three weeks ago");

        Assert.Contains("over-14-days", (await somebody.GoOnAsync()).Reasons);
    }

    [Fact]
    public async Task GoBack_FromASignTickedByMistake_WithdrawsIt()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("red-flags-nerves");
        await somebody.SayAsync("Bowels");
        Assert.Equal("emergency", somebody.Assessment?.Urgency);

        await somebody.SayAsync("back");

        Assert.Equal("red-flags-nerves", somebody.Open);
        Assert.Equal("acuteSoreness", (await somebody.GoOnAsync()).Class);
    }

    [Fact]
    public async Task Back_WhereItHurts_AsksWhichWasMeant()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("region");

        await somebody.SayAsync("back");
        Assert.Equal("region", somebody.Open);
        await somebody.SayAsync("go back");

        Assert.Equal("red-flags-background", somebody.Open);
    }

    [Fact]
    public async Task Back_WhereItHurtsAndThenARegion_IsTheRegion()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("region");

        await somebody.SayAsync("back");
        await somebody.SayAsync("upper");

        Assert.Equal("upper", (await somebody.GoOnAsync()).Region);
    }

    [Fact]
    public async Task StartOver_AfterARedFlag_ForgetsIt()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("age");
        await somebody.SayAsync("I have crushing pain in my chest");
        Assert.Equal("emergency", somebody.Assessment?.Urgency);

        await somebody.SayAsync("start over");

        Assert.Equal("who", somebody.Open);
        Assert.Equal("acuteSoreness", (await somebody.GoOnAsync()).Class);
    }

    [Fact]
    public async Task Help_AtAQuestion_IsGivenAndAskedAgain()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("bouts");

        var replies = await somebody.SayAsync("help");

        Assert.Equal([null, "bouts"], replies.Select(r => r.Question));
    }

    [Fact]
    public async Task ThirdMiss_AtAQuestion_OffersMoreThanTheSecond()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("region");

        await somebody.SayAsync("asdf");
        var second = (await somebody.SayAsync("asdf"))[0].Text;
        var third = (await somebody.SayAsync("asdf"))[0].Text;

        Assert.StartsWith(second, third, StringComparison.Ordinal);
        Assert.True(third.Length > second.Length);
    }

    public sealed class ByCallback(RunningBot bot) : CommandTests(bot, Delivery.Callback);

    public sealed class ExpectingReplies(RunningBot bot) : CommandTests(bot, Delivery.ExpectReplies);
}
