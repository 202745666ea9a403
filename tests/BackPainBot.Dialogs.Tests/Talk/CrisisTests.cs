using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs.Talk;

/// <summary>Words of ending or harming oneself go before everything else, at every step, and nothing is said of backs.</summary>
public partial class CrisisTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    public static TheoryData<string> Wordings => new(
        "I want to kill myself",
        "i want to die",
        "I don't want to live anymore",
        "honestly I don't want to be here anymore",
        "I'm thinking about ending my life",
        "i feel suicidal",
        "thinking of suicide",
        "I keep thinking about cutting myself",
        "everyone would be better off without me",
        "there is no point in living like this",
        "I wish I was dead",
        "I can't go on like this",
        "I hope I don't wake up tomorrow",
        "this pain makes me want to end it all",
        "I want to end it all, can I train tomorrow?",
        "lower back, and I want to die");

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task FirstMessage_IsAnsweredWithTheCrisisLineAlone(string said) => AssertCrisis(await _chat.SayAsync(said));

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task AtAQuestion_IsAnsweredWithTheCrisisLineAlone(string said)
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30");

        AssertCrisis(await _chat.SayAsync(said));
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task AtTheSummary_IsAnsweredWithTheCrisisLineAlone(string said)
    {
        await _chat.ReachSummaryAsync();

        AssertCrisis(await _chat.SayAsync(said));
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task AfterTheResult_IsAnsweredWithTheCrisisLineAlone(string said)
    {
        await _chat.ReachResultAsync();

        AssertCrisis(await _chat.SayAsync(said));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("1")]
    public async Task AfterARedFlag_IsAnsweredWithTheCrisisLineAlone(string legs)
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30", "none", legs, "none", "none", "none");

        AssertCrisis(await _chat.SayAsync("I want to die"));
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("can I train tomorrow?")]
    [InlineData("my lower back hurts")]
    [InlineData("help")]
    [InlineData("this is useless")]
    [InlineData("asdf")]
    public async Task Afterwards_AnythingElse_NamesTheCrisisLineAgain(string said)
    {
        await _chat.ScreenAsync();
        await _chat.SayAsync("I want to kill myself");

        var replies = await _chat.SayAsync(said);

        Assert.Contains("Samaritans", replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Backs(), replies.Text());
    }

    [Fact]
    public async Task InAGroup_IsAnsweredOnTheSpot() =>
        AssertCrisis(await new Chat(group: true) { Locale = "en-GB" }.SayAsync("I want to kill myself"), entity: false);

    [Theory]
    [InlineData("this workout is killing me")]
    [InlineData("my back is killing me")]
    [InlineData("I am dying to lift again")]
    [InlineData("deadlifts will be the death of me")]
    public async Task FigureOfSpeech_IsNoCrisis(string said) => Assert.Null((await _chat.SayAsync(said)).Assessment("class"));

    private static void AssertCrisis(IReadOnlyList<Activity> replies, bool entity = true)
    {
        var reply = Assert.Single(replies);
        Assert.Contains("Samaritans", reply.Text, StringComparison.Ordinal);
        Assert.Contains("999", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Backs(), reply.Text);
        if (entity) Assert.Contains("crisis", replies.Assessment("reasons")!, StringComparison.Ordinal);
    }

    [GeneratedRegex("back|deadlift|lift|exercise|stretch|spine|muscle|article", RegexOptions.IgnoreCase)]
    private static partial Regex Backs();
}
