using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>Each class for each region, with what the article prescribes for it, in the article's order.</summary>
public abstract class ResultTests(RunningBot bot, Delivery delivery) : ConversationTests(bot, delivery)
{
    private static readonly string[] Mobility = ["E-0", "E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7a", "E-7b"];
    private static readonly string[] Technique = ["T-SET-0", "T-SET-1", "T-SET-2", "T-SET-3", "T-LIFT-1", "T-LIFT-2", "T-LIFT-3", "T-LIFT-4"];
    private static readonly string[] CoreAndTissue = ["C-1", "ST-2", "ST-3", "ST-4"];

    [Fact]
    public async Task Upper_AcuteSoreness_BringsNeckAndTechnique()
    {
        var result = await Somebody(("region", "Upper back")).TalkAsync();

        AssertResult(result, "acuteSoreness", "selfCare", "upper", "within-a-week");
        Assert.Equal([.. Mobility, "ST-1", "U-1", "U-2", .. Technique, .. CoreAndTissue], result.FromArticle);
    }

    [Fact]
    public async Task Middle_AcuteSoreness_BringsWarmUpAndPlan()
    {
        var result = await Somebody(("region", "Middle back")).TalkAsync();

        AssertResult(result, "acuteSoreness", "selfCare", "middle", "within-a-week");
        Assert.Equal([.. Mobility, "M-2", "ST-1", "P-0", "M-1", "P-1", "P-3", "P-4", "P-5", .. CoreAndTissue], result.FromArticle);
    }

    [Fact]
    public async Task Lower_AcuteSoreness_BringsSetupAndLift()
    {
        var result = await Somebody(("region", "Lower back")).TalkAsync();

        AssertResult(result, "acuteSoreness", "selfCare", "lower", "within-a-week");
        Assert.Equal([.. Mobility, "ST-1", .. Technique, "L-1", .. CoreAndTissue], result.FromArticle);
    }

    [Fact]
    public async Task Upper_ChronicRisk_AddsThePlan()
    {
        var result = await Somebody(("region", "Upper back"), ("since", "2 weeks to 3 months")).TalkAsync();

        AssertResult(result, "chronicRisk", "routine", "upper", "over-14-days");
        Assert.Equal([.. Mobility, "M-2", "ST-1", "U-1", "U-2", .. Technique, "P-0", "P-3", "P-4", "P-5", .. CoreAndTissue], result.FromArticle);
    }

    [Fact]
    public async Task Middle_ChronicRisk_AfterEverySession_ForbidsConstantHeavyWork()
    {
        var result = await Somebody(("region", "Middle back"), ("bouts", "After every session")).TalkAsync();

        AssertResult(result, "chronicRisk", "routine", "middle", "every-session");
        Assert.Equal([.. Mobility, "M-2", "ST-1", "P-0", "M-1", "P-1", "P-2", "P-3", "P-4", "P-5", .. CoreAndTissue], result.FromArticle);
    }

    [Fact]
    public async Task Lower_ChronicRisk_ThirdBout_AddsThePlan()
    {
        var result = await Somebody(("region", "Lower back"), ("bouts", "Twice or more")).TalkAsync();

        AssertResult(result, "chronicRisk", "routine", "lower", "third-bout");
        Assert.Equal([.. Mobility, "M-2", "ST-1", .. Technique, "L-1", "P-0", "P-3", "P-4", "P-5", .. CoreAndTissue], result.FromArticle);
    }

    [Theory]
    [InlineData("Upper back", "upper")]
    [InlineData("Middle back", "middle")]
    [InlineData("Lower back", "lower")]
    public async Task AnyRegion_SignToldLate_IsARedFlagWithoutAdvice(string answer, string region)
    {
        var somebody = Somebody(("region", answer));
        await somebody.TalkUntilAskedAsync("severity");

        await somebody.SayAsync("since this morning I feel numb between my legs when I wipe");

        AssertResult(somebody.Assessment!, "redFlag", "emergency", region, "cauda-equina-saddle");
        Assert.Empty(somebody.Assessment!.Advice);
    }

    [Theory]
    [InlineData("8 days ago", "Better", "acuteSoreness", "day-8-to-14-better")]
    [InlineData("8 days ago", "The same", "chronicRisk", "day-8-to-14-not-better")]
    [InlineData("two weeks", "Better", "acuteSoreness", "day-8-to-14-better")]
    [InlineData("15 days ago", "Better", "chronicRisk", "over-14-days")]
    public async Task Since_AroundTheLimits_DecidesTheClass(string since, string course, string expected, string reason)
    {
        var result = await Somebody(("since", since), ("course", course)).TalkAsync();

        Assert.Equal(expected, result.Class);
        Assert.Contains(reason, result.Reasons);
    }

    [Fact]
    public async Task OneLeg_NothingElse_IsARoutineRedFlagWithoutExercise()
    {
        var result = await Somebody(("red-flags-legs", "4")).TalkAsync();

        AssertResult(result, "redFlag", "routine", "unspecified", "radiating-pain");
        Assert.Empty(result.Advice);
    }

    private static void AssertResult(AssessmentEntity result, string expectedClass, string urgency, string region, string reason)
    {
        Assert.Equal((expectedClass, urgency, region), (result.Class, result.Urgency, result.Region));
        Assert.Contains(reason, result.Reasons);
    }

    public sealed class ByCallback(RunningBot bot) : ResultTests(bot, Delivery.Callback);

    public sealed class ExpectingReplies(RunningBot bot) : ResultTests(bot, Delivery.ExpectReplies);
}
