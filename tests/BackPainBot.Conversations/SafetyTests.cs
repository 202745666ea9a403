using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>What must never be missed, and what must not frighten without need.</summary>
public abstract class SafetyTests(RunningBot bot, Delivery delivery) : ConversationTests(bot, delivery)
{
    [Fact]
    public async Task NotSure_TwiceAboutTheNerves_IsAnEmergency()
    {
        var result = await Somebody(("red-flags-nerves", "Not sure"), ("red-flags-nerves-which", "Not sure")).TalkAsync();

        Assert.Equal(("redFlag", "emergency"), (result.Class, result.Urgency));
        Assert.Contains("cauda-equina-unclear", result.Reasons);
    }

    [Theory]
    [InlineData("my legs tingle")]
    [InlineData("no bladder problems but my legs tingle")]
    [InlineData("both feet are numb")]
    public async Task BothLegs_ToldLate_AreAnsweredOrAskedAbout(string said)
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("severity");

        await somebody.SayAsync(said);

        Assert.True(somebody.Assessment?.Urgency == "emergency" || somebody.Open == "clarify-cauda-equina-both-legs");
    }

    [Fact]
    public async Task NotSure_ThenNone_GoesOn()
    {
        var result = await Somebody(("red-flags-nerves", "Not sure"), ("red-flags-nerves-which", "None of these")).TalkAsync();

        Assert.Equal("acuteSoreness", result.Class);
    }

    [Theory]
    [InlineData("I want to kill myself")]
    [InlineData("honestly I don't want to live any more with this pain")]
    [InlineData("thinking about ending my life")]
    public async Task Crisis_InTheMiddle_IsAnsweredAtOnce(string said)
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("severity");

        await somebody.SayAsync(said);

        Assert.Equal("emergency", somebody.Assessment?.Urgency);
        Assert.Equal("crisis", somebody.Assessment!.Reasons[0]);
    }

    [Theory]
    [InlineData("red-flags-nerves", "3", "cauda-equina-saddle", "emergency")]
    [InlineData("red-flags-nerves", "1 3", "cauda-equina-saddle", "emergency")]
    [InlineData("red-flags-nerves", "both my legs have pins and needles", "cauda-equina-both-legs", "emergency")]
    [InlineData("red-flags-legs", "New leg weakness", "leg-weakness-new", "emergency")]
    [InlineData("red-flags-legs", "One weak movement", "muscle-group-weak", "sameDay")]
    [InlineData("red-flags-body", "Dark urine", "rhabdomyolysis", "emergency")]
    [InlineData("red-flags-body", "my pee looks like coke", "rhabdomyolysis", "emergency")]
    [InlineData("red-flags-illness", "the bar landed on my back", "major-injury", "emergency")]
    [InlineData("red-flags-illness", "Fever or sweats", "infection", "sameDay")]
    [InlineData("red-flags-illness", "Weight loss", "weight-loss", "sameDay")]
    public async Task Sign_AtItsQuestion_DecidesClassAndUrgency(string question, string answer, string reason, string urgency)
    {
        var result = await Somebody((question, answer)).TalkAsync();

        Assert.Equal(("redFlag", urgency), (result.Class, result.Urgency));
        Assert.Contains(reason, result.Reasons);
        Assert.Empty(result.Advice);
    }

    [Fact]
    public async Task Emergency_AnotherSignAfterIt_IsAddedToIt()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("red-flags-legs");
        await somebody.SayAsync("4");
        await somebody.GoOnAsync();
        Assert.Equal("routine", somebody.Assessment?.Urgency);

        await somebody.SayAsync("and now I cannot hold my pee");

        Assert.Equal("emergency", somebody.Assessment?.Urgency);
    }

    [Fact]
    public async Task Result_AlreadyGiven_IsTakenBackForALaterSign()
    {
        var somebody = Somebody();
        Assert.Equal("acuteSoreness", (await somebody.TalkAsync()).Class);

        await somebody.SayAsync("by the way, I had a fever last night and shivering");

        Assert.True(somebody.Assessment?.Class == "redFlag" || somebody.Open!.StartsWith("red-flags-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no bladder problems, no numbness, just sore")]
    [InlineData("it was leg day, my legs are shaking")]
    [InlineData("I am worried it could be something bad")]
    public async Task HarmlessWords_InTheMiddle_AreNoRedFlag(string said)
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("bouts");

        await somebody.SayAsync(said);

        Assert.Equal("acuteSoreness", (await somebody.GoOnAsync()).Class);
    }

    public sealed class ByCallback(RunningBot bot) : SafetyTests(bot, Delivery.Callback);

    public sealed class ExpectingReplies(RunningBot bot) : SafetyTests(bot, Delivery.ExpectReplies);
}
