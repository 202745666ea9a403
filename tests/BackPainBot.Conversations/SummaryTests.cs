using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>Putting right what was understood, before it counts.</summary>
public abstract class SummaryTests(RunningBot bot, Delivery delivery) : ConversationTests(bot, delivery)
{
    [Fact]
    public async Task Line_NamedByItsNumber_IsAskedAgain()
    {
        var somebody = Somebody(("region", "Middle back"));
        var summary = (await somebody.TalkUntilAskedAsync("summary"))[^1];
        var line = summary.Speak.Split('\n').Single(l => l.Contains("Middle back", StringComparison.Ordinal));

        await somebody.SayAsync($"change {line.Split('.')[0]}");
        Assert.Equal("region", somebody.Open);
        await somebody.SayAsync("Lower back");

        Assert.Equal("summary", somebody.Open);
        Assert.Equal("lower", (await somebody.GoOnAsync()).Region);
    }

    [Theory]
    [InlineData("no, the upper back", "upper")]
    [InlineData("it is the middle back really", "middle")]
    public async Task Correction_InOwnWords_CountsAndIsShownAgain(string said, string region)
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("summary");

        await somebody.SayAsync(said);

        Assert.Equal("summary", somebody.Open);
        Assert.Equal(region, (await somebody.GoOnAsync()).Region);
    }

    [Fact]
    public async Task Correction_OfTheTime_ChangesTheClass()
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("summary");

        await somebody.SayAsync("no, it has been three weeks");

        Assert.Equal("chronicRisk", (await somebody.GoOnAsync()).Class);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("that is wrong")]
    public async Task Refusal_WithoutACorrection_IsNoConfirmation(string said)
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("summary");

        await somebody.SayAsync(said);

        Assert.Equal("summary", somebody.Open);
        Assert.Null(somebody.Assessment);
    }

    [Theory]
    [InlineData("no, I take blood thinners and my leg is numb")]
    [InlineData("I forgot: my foot drags since yesterday")]
    public async Task Correction_ThatIsASign_IsAnsweredAtOnce(string said)
    {
        var somebody = Somebody();
        await somebody.TalkUntilAskedAsync("summary");

        await somebody.SayAsync(said);

        Assert.Equal("emergency", somebody.Assessment?.Urgency);
    }

    public sealed class ByCallback(RunningBot bot) : SummaryTests(bot, Delivery.Callback);

    public sealed class ExpectingReplies(RunningBot bot) : SummaryTests(bot, Delivery.ExpectReplies);
}
