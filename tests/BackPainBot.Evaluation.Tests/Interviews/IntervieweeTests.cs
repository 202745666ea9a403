using BackPainBot.Dialogs;
using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Scores;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Evaluation.Interviews;

public sealed class IntervieweeTests : IDisposable
{
    private readonly InProcessBot _bot = new(new MemoryStorage(), new ChannelProfile(false, false, 0, false));

    [Fact]
    public async Task TalkAsync_EmergencyInTheText_IsJudgedWithoutAQuestion()
    {
        var outcome = await TalkAsync(new Case("a", "Deadlifts yesterday, and now I am numb between my legs", TriageClass.RedFlag));

        Assert.Equal((TriageClass.RedFlag, Urgency.Emergency), (outcome.Verdict!.Class, outcome.Verdict.Urgency));
        Assert.Equal(["cauda-equina-saddle"], outcome.Verdict.Reasons);
        Assert.Empty(outcome.Asked);
    }

    [Fact]
    public async Task TalkAsync_NothingButAText_EndsWithItsAssessment()
    {
        var outcome = await TalkAsync(new Case("a", "My lower back is sore since yesterday, 4 out of 10", TriageClass.AcuteSoreness));

        Assert.Equal((TriageClass.AcuteSoreness, Region.Lower), (outcome.Verdict!.Class, outcome.Verdict.Region));
        Assert.Contains("red-flags-nerves", outcome.Asked);
        Assert.DoesNotContain("region", outcome.Asked);
        Assert.Equal("summary", outcome.Asked[^1]);
    }

    [Fact]
    public async Task TalkAsync_AnswerOfTheCase_IsGivenToItsQuestion()
    {
        var text = new Case("a", "My lower back is sore since yesterday, 4 out of 10", TriageClass.RedFlag);
        var answers = new Dictionary<string, string> { ["red-flags-illness"] = "Fever or sweats", ["red-flags-very-ill"] = "no" };

        var outcome = await TalkAsync(text with { Answers = answers });

        Assert.Equal((TriageClass.RedFlag, Urgency.SameDay), (outcome.Verdict!.Class, outcome.Verdict.Urgency));
    }

    [Fact]
    public async Task TalkAsync_BotThatSaysGoodbye_IsNoAssessment()
    {
        var outcome = await TalkAsync(new Case("a", "stop", TriageClass.AcuteSoreness));

        Assert.Null(outcome.Verdict);
        Assert.Equal("the bot asked nothing more after the text", outcome.Problem);
    }

    [Fact]
    public async Task TalkAsync_BotThatAsksInACircle_IsNoAssessment()
    {
        var outcome = await TalkAsync(ScriptedBot.AskingOnly("age"));

        Assert.Null(outcome.Verdict);
        Assert.Equal("still asked 'age' after 60 answers", outcome.Problem);
    }

    [Fact]
    public async Task TalkAsync_BotThatFails_IsNoAssessment()
    {
        var outcome = await TalkAsync(new ScriptedBot(_ => throw new InvalidOperationException("Out of words.")));

        Assert.Null(outcome.Verdict);
        Assert.Equal("the bot failed after the text: Out of words.", outcome.Problem);
    }

    public void Dispose() => _bot.Dispose();

    private Task<Outcome> TalkAsync(Case played) => new Interviewee(_bot.Conversation("a"), played).TalkAsync(CancellationToken.None);

    private static Task<Outcome> TalkAsync(ScriptedBot bot) =>
        new Interviewee(new Conversation(bot, "a", null), new Case("a", "It hurts", TriageClass.AcuteSoreness)).TalkAsync(CancellationToken.None);
}
