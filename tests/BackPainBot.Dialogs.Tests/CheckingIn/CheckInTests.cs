using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs.CheckingIn;

/// <summary>From the offer to the question how it is.</summary>
public class CheckInTests
{
    private static readonly TimeSpan Days2 = TimeSpan.FromDays(2);

    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Fact]
    public async Task Result_Soreness_OffersToCheckIn()
    {
        var replies = await _chat.ReachResultAsync();

        Assert.Contains("Check in with me", Buttons(replies));
        Assert.Null(await _chat.UserAsync());
    }

    [Fact]
    public async Task Result_RedFlag_OffersNothing()
    {
        var replies = await _chat.ReachRedFlagAsync();

        Assert.DoesNotContain("Check in", replies.Text(), StringComparison.Ordinal);
        Assert.Null(replies[^1].SuggestedActions);
    }

    [Fact]
    public async Task Wish_WithoutConsent_AsksForItInOneSentence()
    {
        await _chat.ReachResultAsync();

        var question = Assert.Single(await _chat.SayAsync("Check in with me"));

        Assert.Equal("consent", question.Value("question", "id"));
        Assert.EndsWith("?", question.Text, StringComparison.Ordinal);
        Assert.Contains("90 days", question.Text, StringComparison.Ordinal);
        Assert.Empty(_chat.Kept.Planned);
    }

    [Fact]
    public async Task Consent_Yes_PlansAndSaysWhen()
    {
        var replies = await _chat.ReachCheckInsAsync();

        // The pain began on Friday the 20th: day 7 is Friday the 27th, day 14 the 4th of December.
        Assert.Equal(
            ["2026-11-25T18:00:00+00:00", "2026-11-27T18:00:00+00:00", "2026-12-04T18:00:00+00:00"],
            _chat.Kept.Planned.Select(Time));
        Assert.Contains("Wednesday 25 November, about 18:00", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(_chat.Kept.Planned.Select(Time), Due(replies[0]));
        Assert.Equal("True", replies[0].Value("checkIns", "kept"));
        Assert.Equal("next", replies.Question());
        Assert.DoesNotContain("Check in with me", Buttons(replies));
    }

    [Fact]
    public async Task Consent_No_KeepsNothingAndDoesNotAskAgain()
    {
        await _chat.ReachResultAsync();

        var replies = await _chat.SayAllAsync("check in with me", "no");

        Assert.Contains("keep nothing", replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Check in with me", Buttons(replies));
        Assert.Equal("next", (await _chat.SayAsync("check in with me")).Question());
        Assert.Null(await _chat.UserAsync());
        Assert.Empty(_chat.Kept.Planned);
    }

    [Fact]
    public async Task Consent_ChangedMind_KeepsAfterAll()
    {
        await _chat.ReachResultAsync();
        await _chat.SayAllAsync("check in with me", "no");

        await _chat.SayAsync("keep my answers");

        Assert.Equal(3, _chat.Kept.Planned.Count);
        Assert.NotNull(await _chat.UserAsync());
    }

    [Theory]
    [InlineData("not sure", "next")]
    [InlineData("back", "next")]
    [InlineData("bananas", "consent")]
    [InlineData("why do you ask?", "consent")]
    [InlineData("do you share my data?", "consent")]
    public async Task Consent_NoClearYes_KeepsNothing(string said, string question)
    {
        await _chat.ReachResultAsync();

        Assert.Equal(question, (await _chat.SayAllAsync("check in with me", said)).Question());
        Assert.Null(await _chat.UserAsync());
    }

    [Fact]
    public async Task Consent_RedFlagInstead_IsAnsweredAtOnce()
    {
        await _chat.ReachResultAsync();

        var replies = await _chat.SayAllAsync("check in with me", "the pain shoots down my left leg now");

        Assert.Equal("redFlag", replies.Assessment("class"));
    }

    [Fact]
    public async Task Planned_ChannelCannotNotify_SaysSo()
    {
        _chat.Kept.Notifies = false;

        var replies = await _chat.ReachCheckInsAsync();

        Assert.Contains("cannot write to you first", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("calendar file", replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_NotDue_DoesNothing()
    {
        await _chat.ReachCheckInsAsync();

        Assert.Empty(await _chat.CheckInAsync());
        Assert.Equal(3, _chat.Kept.Planned.Count);
    }

    [Fact]
    public async Task Event_NothingPlanned_LeavesNothing()
    {
        Assert.Empty(await _chat.CheckInAsync());

        Assert.False(await _chat.IsKeptAsync());
    }

    [Fact]
    public async Task Event_Due_AsksHowItIsAndTakesItFromTheList()
    {
        await ReachCheckInAsync();

        Assert.Equal(2, _chat.Kept.Planned.Count);
    }

    [Fact]
    public async Task Event_SentTwice_AsksOnce()
    {
        await ReachCheckInAsync();

        Assert.Empty(await _chat.CheckInAsync());
    }

    [Fact]
    public async Task CheckIn_Better_AsksTheScreenOutrightAndThenHowBad()
    {
        await ReachCheckInAsync();

        Assert.Equal("red-flags-nerves", (await _chat.SayAsync("Better")).Question());
        Assert.Equal("red-flags-legs", (await _chat.SayAsync("none")).Question());
        Assert.Equal("red-flags-body", (await _chat.SayAsync("none")).Question());
        Assert.Equal("red-flags-illness", (await _chat.SayAsync("none")).Question());
        Assert.Equal("severity", (await _chat.SayAsync("none")).Question());
        var replies = await _chat.SayAsync("3");

        Assert.Equal("acuteSoreness", replies.Assessment("class"));
        Assert.Contains("still fits", replies.Text(), StringComparison.Ordinal);
        Assert.Contains("ask you again on Friday 27 November", replies.Text(), StringComparison.Ordinal);
        Assert.Equal("next", replies.Question());
    }

    [Fact]
    public async Task CheckIn_Answered_IsLogged()
    {
        await ReachCheckInAsync();

        await _chat.SayAllAsync("worse", "none", "none", "none", "none", "7");

        Assert.Equal(
            [
                new PainEntry(new(2026, 11, 23), 5, "acuteSoreness", "lower", "better"),
                new PainEntry(new(2026, 11, 25), 7, "acuteSoreness", "lower", "worse"),
            ],
            (await LogAsync()).Entries);
    }

    [Fact]
    public async Task CheckIn_NewRedFlag_GetsItsEmergencyAdviceAndNoMoreCheckIns()
    {
        await ReachCheckInAsync();

        var replies = await _chat.SayAllAsync("the same", "3");

        Assert.Equal("emergency", replies.Assessment("urgency"));
        Assert.StartsWith("Please get help now", replies[0].Text, StringComparison.Ordinal);
        Assert.Empty(Due(replies[0]));
        Assert.Empty(_chat.Kept.Planned);
    }

    [Fact]
    public async Task CheckIn_AnsweredWithAnEmergency_GetsTheAdviceDirectly()
    {
        await ReachCheckInAsync();

        var replies = await _chat.SayAsync("better, but I am numb between my legs");

        Assert.Equal("emergency", replies.Assessment("urgency"));
    }

    [Fact]
    public async Task CheckIn_LegPainOnOneSide_IsARedFlagAndTheOtherCheckInsStay()
    {
        await ReachCheckInAsync();

        var replies = await _chat.SayAllAsync("the same", "none", "4", "none", "none");

        Assert.Equal("redFlag", replies.Assessment("class"));
        Assert.Equal(2, _chat.Kept.Planned.Count);
    }

    [Fact]
    public async Task CheckIn_AfterFourteenDays_IsChronicRiskWithItsPlan()
    {
        await _chat.ReachCheckInsAsync();
        _chat.Clock.Advance(TimeSpan.FromDays(15));
        await _chat.CheckInAsync();

        var replies = await _chat.SayAllAsync("the same", "none", "none", "none", "none", "4");

        Assert.Equal("chronicRisk", replies.Assessment("class"));
        Assert.Contains("over-14-days", replies.Assessment("reasons")!, StringComparison.Ordinal);
        Assert.Contains("What to do now", replies.Text(), StringComparison.Ordinal);
        Assert.Contains("since: 18 days ago", await ReadableAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("better", "acuteSoreness")]
    [InlineData("the same", "chronicRisk")]
    [InlineData("not sure", "chronicRisk")]
    public async Task CheckIn_DayEightToFourteen_DependsOnHowItIs(string said, string @class)
    {
        await _chat.ReachCheckInsAsync();
        _chat.Clock.Advance(TimeSpan.FromDays(7));
        await _chat.CheckInAsync();

        var replies = await _chat.SayAllAsync(said, "none", "none", "none", "none", "4");

        Assert.Equal(@class, replies.Assessment("class"));
    }

    [Theory]
    [InlineData("It is gone")]
    [InlineData("it's all gone, thanks!")]
    [InlineData("No pain anymore")]
    [InlineData("0/10")]
    public async Task CheckIn_Gone_IsGladCancelsTheRestAndSaysHowToComeBack(string said)
    {
        await ReachCheckInAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Contains("great to hear", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("call 999", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("not ask you again", replies[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Before and in your next session", replies[1].Text, StringComparison.Ordinal);
        Assert.Equal("next", replies.Question());
        Assert.DoesNotContain("Check in with me", Buttons(replies));
        Assert.Empty(_chat.Kept.Planned);
        Assert.Equal(PainEntry.Gone, (await LogAsync()).Entries[^1].Course);
    }

    [Theory]
    [InlineData("gone, but now my left foot drags", "emergency")]
    [InlineData("not gone", null)]
    public async Task CheckIn_NotReallyGone_IsNotTakenForIt(string said, string? urgency)
    {
        await ReachCheckInAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Equal(urgency, replies.Assessment("urgency"));
        Assert.DoesNotContain("great to hear", replies.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckIn_Back_AsksHowItIsOnceMore()
    {
        await ReachCheckInAsync();
        await _chat.SayAsync("better");

        Assert.Equal("check-in", (await _chat.SayAsync("back")).Question());
        Assert.Equal("check-in", (await _chat.SayAsync("back")).Question());
        Assert.Equal("red-flags-nerves", (await _chat.SayAsync("worse")).Question());
    }

    [Theory]
    [InlineData("why do you ask?", "the plan still fits")]
    [InlineData("bananas", "did not get that")]
    [InlineData("help", "I ask about your back pain")]
    [InlineData("check in with me", "once I know")]
    public async Task CheckIn_SomethingElse_IsAnsweredAndAskedAgain(string said, string answer)
    {
        await ReachCheckInAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Contains(answer, replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("check-in", replies.Question());
    }

    [Fact]
    public async Task Event_InTheMiddleOfAnIntake_WaitsAnHour()
    {
        await _chat.ReachCheckInsAsync();
        _chat.Clock.Advance(Days2 - TimeSpan.FromHours(1));
        await _chat.SayAllAsync("another pain", "none");
        _chat.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await _chat.CheckInAsync());

        Assert.Equal("2026-11-25T19:00:00+00:00", Time(_chat.Kept.Planned[0]));
        Assert.Equal("red-flags-body", (await _chat.SayAsync("none")).Question());
    }

    [Fact]
    public async Task Event_IntakeLeftLongAgo_AsksAllTheSame()
    {
        await _chat.ReachCheckInsAsync();
        await _chat.SayAllAsync("another pain", "none");
        _chat.Clock.Advance(Days2);

        Assert.Equal("check-in", (await _chat.CheckInAsync()).Question());
    }

    [Theory]
    [InlineData("stop", 0, true)]
    [InlineData("that is all", 3, false)]
    [InlineData("start over", 3, false)]
    public async Task Ending_WithCheckInsPlanned_OnlyStopCancelsThem(string said, int left, bool says)
    {
        await _chat.ReachCheckInsAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Equal(left, _chat.Kept.Planned.Count);
        Assert.Equal(says, replies.Text().Contains("not ask you again", StringComparison.Ordinal));
        Assert.NotNull(await _chat.UserAsync());
    }

    [Fact]
    public async Task Stop_WhenTheTalkIsLongOver_CancelsToo()
    {
        await _chat.ReachCheckInsAsync();
        await _chat.SayAsync("that is all");

        var reply = Assert.Single(await _chat.SayAsync("stop"));

        Assert.Contains("not ask you again", reply.Text, StringComparison.Ordinal);
        Assert.Empty(Due(reply));
        Assert.Equal("True", reply.Value("checkIns", "kept"));
    }

    [Fact]
    public async Task Wish_WhenTheTalkIsOver_PlansByWhatWasKept()
    {
        await _chat.ReachCheckInsAsync();
        await _chat.SayAsync("stop");
        _chat.Clock.Advance(TimeSpan.FromDays(1));

        await _chat.SayAsync("check in with me");

        Assert.Equal(["2026-11-26T18:00:00+00:00", "2026-12-04T18:00:00+00:00"], _chat.Kept.Planned.Select(Time));
    }

    [Fact]
    public async Task Wish_BeforeAnyResult_BeginsTheCheck()
    {
        var replies = await _chat.SayAsync("check in with me");

        Assert.Contains("once I know about your pain", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task Wish_AfterAnEmergency_PlansNothing()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30", "3");

        var replies = await _chat.SayAsync("check in with me");

        Assert.Contains("have it looked at now", replies[0].Text, StringComparison.Ordinal);
        Assert.Empty(_chat.Kept.Planned);
    }

    private static IEnumerable<string> Buttons(IReadOnlyList<Activity> replies) => replies[^1].SuggestedActions?.Actions.Select(a => a.Title) ?? [];

    private static string Time(PlannedCheckIn planned) => planned.DueAt.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Due(Activity activity) => System.Text.Json.JsonSerializer.Deserialize<List<string>>(activity.Value("checkIns", "due")!)!;

    private async Task ReachCheckInAsync()
    {
        await _chat.ReachCheckInsAsync();
        _chat.Clock.Advance(Days2);
        var replies = await _chat.CheckInAsync();
        Assert.Equal("check-in", replies.Question());
        Assert.Contains("call 999", replies[0].Text, StringComparison.Ordinal);
    }

    private async Task<PainRecord> LogAsync() => Kept.Record((await _chat.UserAsync())!);

    private async Task<string> ReadableAsync()
    {
        _chat.Kept.Things = [new("user", _chat.Clock.GetUtcNow(), "{}")];
        return (await _chat.SayAsync("my data")).Text();
    }
}
