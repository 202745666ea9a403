using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>Who it is about, what is told at once, what comes after, and what must not mix.</summary>
public abstract class ConversationFlowTests(RunningBot bot, Delivery delivery) : ConversationTests(bot, delivery)
{
    [Fact]
    public async Task Open_NewConversation_GreetsAndAsksWhoItIsAbout()
    {
        var somebody = Somebody();

        var replies = await somebody.TalkUntilAskedAsync("who");

        Assert.Equal([null, "who"], replies.Select(r => r.Question));
    }

    [Fact]
    public async Task SomebodyElse_UnderSixteen_IsToldToShowAGrownUp()
    {
        var somebody = Somebody(("who", "my son"), ("age", "15"));

        var result = await somebody.TalkAsync();

        Assert.Equal("acuteSoreness", result.Class);
        Assert.Contains("G-GROWN-UP", result.Advice);
        Assert.Contains("red-flags-arching", somebody.Asked);
    }

    [Fact]
    public async Task FirstMessage_AWholeParagraph_IsNotAskedAgain()
    {
        var somebody = Somebody();

        somebody.Hear(await somebody.Chat.SayAsync(
            "Hi, I'm 34 and did heavy deadlifts 3 days ago. My lower back is sore, about 5/10, and getting better. It's the first time."));
        var result = await somebody.GoOnAsync();

        Assert.Equal(("acuteSoreness", "lower"), (result.Class, result.Region));
        Assert.DoesNotContain("region", somebody.Asked);
        Assert.DoesNotContain("since", somebody.Asked);
        Assert.DoesNotContain("severity", somebody.Asked);
        Assert.Contains("red-flags-nerves", somebody.Asked);
    }

    [Fact]
    public async Task FirstMessage_AnEmergencyInAParagraph_IsAnsweredBeforeAnythingElse()
    {
        var somebody = Somebody();

        somebody.Hear(await somebody.Chat.SayAsync(
            "hey so yesterday I pulled 180kg for a PR and my low back went. today both my legs tingle and I cant really feel when I pee"));

        Assert.Equal(("redFlag", "emergency"), (somebody.Assessment?.Class, somebody.Assessment?.Urgency));
        Assert.Empty(somebody.Asked);
    }

    [Fact]
    public async Task AnotherPain_AfterTheResult_KeepsTheAgeAndAsksTheScreenAgain()
    {
        var somebody = Somebody();
        await somebody.TalkAsync();
        var before = somebody.Asked.Count;

        await somebody.SayAsync("Another pain");
        var result = await somebody.GoOnAsync();

        var again = somebody.Asked.Skip(before).ToList();
        Assert.Equal("acuteSoreness", result.Class);
        Assert.DoesNotContain("age", again);
        Assert.Contains("red-flags-nerves", again);
    }

    [Fact]
    public async Task MoreOnOneExercise_Twice_AnswersAndAsksWhatNext()
    {
        var somebody = Somebody();
        await somebody.TalkAsync();

        var list = Assert.Single(await somebody.SayAsync("More on one exercise"));
        var second = Assert.Single(await somebody.SayAsync("2"));
        var third = Assert.Single(await somebody.SayAsync("3"));

        Assert.Equal(["next", "next", "next"], new[] { list, second, third }.Select(r => r.Question));
        Assert.Equal(3, new[] { list.Text, second.Text, third.Text }.Distinct().Count());
    }

    [Theory]
    [InlineData("That is all")]
    [InlineData("stop")]
    [InlineData("no thanks")]
    public async Task Enough_AfterTheResult_EndsWithoutAQuestion(string said)
    {
        var somebody = Somebody();
        await somebody.TalkAsync();

        var parting = await somebody.SayAsync(said);

        Assert.Null(Assert.Single(parting).Question);
    }

    [Fact]
    public async Task SameActivity_SentTwice_HasOneEffect()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("bouts");
        var message = somebody.Chat.Message("First time");

        somebody.Hear(await somebody.Chat.SendAsync(message));
        await somebody.Chat.SendAsync(message);
        await somebody.SayAsync("4");

        Assert.Equal(["bouts", "severity", "worse-with"], somebody.Asked.TakeLast(3));
    }

    [Fact]
    public async Task TwoConversations_AtOnce_DoNotMix()
    {
        var (one, other) = (Somebody(("region", "Upper back")), Somebody(("region", "Middle back"), ("since", "3 weeks")));

        var results = await Task.WhenAll(one.TalkAsync(), other.TalkAsync());

        Assert.Equal([("acuteSoreness", "upper"), ("chronicRisk", "middle")], results.Select(r => (r.Class, r.Region)));
    }

    [Theory]
    [InlineData("Under a year")]
    [InlineData("1 to 3 years")]
    [InlineData("Over 3 years")]
    [InlineData("2 years")]
    public async Task Experience_InYears_IsNotTakenForTheTimeOfThePain(string said)
    {
        var result = await Somebody(("experience", said)).TalkAsync();

        Assert.Equal(("acuteSoreness", "selfCare"), (result.Class, result.Urgency));
    }

    public sealed class ByCallback(RunningBot bot) : ConversationFlowTests(bot, Delivery.Callback);

    public sealed class ExpectingReplies(RunningBot bot) : ConversationFlowTests(bot, Delivery.ExpectReplies);
}
