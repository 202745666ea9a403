using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;
using BackPainBot.Triage;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Conversations;

/// <summary>What holds at whichever question somebody is.</summary>
public abstract class EveryQuestionTests(RunningBot bot, Delivery delivery) : ConversationTests(bot, delivery)
{
    public static TheoryData<string> Questions => [.. Paths.Questions];

    [Fact]
    public void Questions_OfTheBot_AreAllHere()
    {
        var questions = Bot.Services.GetRequiredService<TriageKnowledge>().Questions.Select(q => q.Id).Append("summary");

        Assert.Equal(questions.Order(), Paths.Questions.Order());
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Emergency_ToldAtAQuestion_IsAnsweredAtOnce(string question)
    {
        var somebody = Somebody(Paths.To(question));
        await somebody.TalkUntilAskedAsync(question);

        await somebody.SayAsync("I wet myself this morning and could not feel it");

        Assert.Equal(("redFlag", "emergency"), (somebody.Assessment?.Class, somebody.Assessment?.Urgency));
        Assert.Contains("cauda-equina-bladder", somebody.Assessment!.Reasons);
        Assert.Empty(somebody.Assessment.Advice);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task WhyDoYouAsk_AtAQuestion_IsExplainedAndAskedAgain(string question)
    {
        var somebody = Somebody(Paths.To(question));
        await somebody.TalkUntilAskedAsync(question);

        var replies = await somebody.SayAsync("Why do you ask?");

        Assert.Equal([null, question], replies.Select(r => r.Question));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task GoBack_AtAQuestion_AsksTheOneBefore(string question)
    {
        var somebody = Somebody(Paths.To(question));
        await somebody.TalkUntilAskedAsync(question);
        var before = somebody.Asked.Count > 1 ? somebody.Asked[^2] : question;

        await somebody.SayAsync("go back");

        Assert.Equal(before, somebody.Open);
        Assert.Null(somebody.Assessment);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task StartOver_AtAQuestion_AsksTheFirstAgain(string question)
    {
        var somebody = Somebody(Paths.To(question));
        await somebody.TalkUntilAskedAsync(question);

        await somebody.SayAsync("start over");

        Assert.Equal("who", somebody.Open);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Stop_AtAQuestion_EndsAndForgets(string question)
    {
        var somebody = Somebody(Paths.To(question));
        await somebody.TalkUntilAskedAsync(question);

        var parting = await somebody.SayAsync("stop");
        await somebody.SayAsync("hello");

        Assert.Null(Assert.Single(parting).Question);
        Assert.Equal("who", somebody.Open);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Noise_AtAQuestion_IsAskedAgainAndLosesNothing(string question)
    {
        var expected = await Somebody(Paths.To(question)).TalkAsync();
        var somebody = Somebody(Paths.To(question));
        await somebody.TalkUntilAskedAsync(question);

        foreach (var noise in Noise.Texts) Assert.Equal(question, (await somebody.SayAsync(noise))[^1].Question);
        Assert.Equal(question, somebody.Hear(await somebody.Chat.SendAsync(Noise.Picture(somebody.Chat)))[^1].Question);

        Assert.Equivalent(expected, await somebody.GoOnAsync(), strict: true);
    }

    public sealed class ByCallback(RunningBot bot) : EveryQuestionTests(bot, Delivery.Callback);

    public sealed class ExpectingReplies(RunningBot bot) : EveryQuestionTests(bot, Delivery.ExpectReplies);
}
