using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

public class ConversationTests
{
    private static readonly string[] Screened = ["me", "30", "none", "none", "none", "none", "none"];

    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Fact]
    public async Task Open_UserJoins_GreetsOnceAndAsks()
    {
        var replies = await _chat.OpenAsync();

        Assert.Equal(2, replies.Count);
        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task Open_UserJoinsTwice_SaysNothingMore()
    {
        await _chat.OpenAsync();

        Assert.Empty(await _chat.OpenAsync());
    }

    [Fact]
    public async Task FirstMessage_HoldsAnEmergency_IsAnsweredWithoutGreeting()
    {
        var replies = await _chat.SayAsync("Deadlifts yesterday, and now I am numb between my legs");

        Assert.Equal("emergency", replies.Assessment("urgency"));
        Assert.StartsWith("Please get help now", replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_OfManyPages_IsReadInPartAndSaysSo()
    {
        var pages = string.Concat(Enumerable.Repeat("I went to the gym again. ", 4_000));

        var replies = await _chat.SayAsync($"{pages} I am numb between my legs");
        var rest = await _chat.SayAsync("I am numb between my legs");

        Assert.Contains("only the first part", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
        Assert.Equal("emergency", rest.Assessment("urgency"));
    }

    [Fact]
    public async Task Message_OfManyPagesThatBeginsWithAnEmergency_IsAnsweredAsOne()
    {
        var replies = await _chat.SayAsync("I am numb between my legs. " + new string('x', 100_000));

        Assert.Equal("emergency", replies.Assessment("urgency"));
    }

    [Fact]
    public async Task FirstMessage_TellsMuch_IsNotAskedAgain()
    {
        await _chat.SayAsync("My lower back hurts since 3 days, 6/10");

        var replies = await _chat.SayAllAsync(Screened);

        Assert.Equal("course", replies.Question());
    }

    [Fact]
    public async Task Back_AfterAnAnswer_AsksItAgain()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30");

        var replies = await _chat.SayAsync("back");

        Assert.Equal("age", replies.Question());
    }

    [Fact]
    public async Task Back_WhereItHurts_AsksWhichIsMeant()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync(Screened);

        Assert.Equal("region", (await _chat.SayAsync("back")).Question());
        Assert.Equal("red-flags-background", (await _chat.SayAsync("go back")).Question());
    }

    [Fact]
    public async Task Why_AtAQuestion_AnswersForItAndAsksAgain()
    {
        await _chat.OpenAsync();
        await _chat.SayAsync("me");

        var replies = await _chat.SayAsync("Why do you ask?");

        Assert.Contains("some ages", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("age", replies.Question());
    }

    [Fact]
    public async Task Stop_BeforeTheScreen_LeavesTheSafetyLine()
    {
        await _chat.OpenAsync();

        var replies = await _chat.SayAsync("stop");

        Assert.Contains("999", replies.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gibberish_ThreeTimes_OffersTheButtonsOrToStop()
    {
        await _chat.OpenAsync();

        var replies = await _chat.SayAllAsync("🏋️🏋️", "asdf", "");

        Assert.Contains("say stop", replies.Text(), StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task Attachment_Alone_IsReAsked()
    {
        await _chat.OpenAsync();

        var replies = await _chat.SendAsync(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment("image/png", "https://example.org/a.png")] });

        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task Summary_NumberOfALine_AsksThatQuestionAgain()
    {
        await ReachSummaryAsync();

        Assert.Equal("region", (await _chat.SayAsync("8")).Question());
        Assert.Equal("summary", (await _chat.SayAsync("upper back")).Question());
        Assert.Equal("upper", (await _chat.SayAsync("yes")).Assessment("region"));
    }

    [Fact]
    public async Task Summary_CorrectedInOwnWords_ShowsItAnew()
    {
        await ReachSummaryAsync();

        var replies = await _chat.SayAsync("no, the upper back");

        Assert.Contains("Upper back", replies.Text(), StringComparison.Ordinal);
        Assert.Equal("upper", (await _chat.SayAsync("that is right")).Assessment("region"));
    }

    [Fact]
    public async Task Result_AcuteSoreness_OffersMoreOnAnExercise()
    {
        await ReachSummaryAsync();

        Assert.Equal("acuteSoreness", (await _chat.SayAsync("yes")).Assessment("class"));
        Assert.Contains("Cat-Camel", (await _chat.SayAsync("cat-camel")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_ThenARedFlag_IsAnsweredAtOnce()
    {
        await ReachSummaryAsync();
        await _chat.SayAsync("yes");

        var replies = await _chat.SayAsync("oh, and the pain shoots down my left leg");

        Assert.Equal("redFlag", replies.Assessment("class"));
        Assert.Equal("[]", replies.Assessment("advice")!.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnotherPain_AfterAResult_KeepsWhoItIsAbout()
    {
        await ReachSummaryAsync();
        await _chat.SayAsync("yes");

        Assert.Equal("red-flags-nerves", (await _chat.SayAsync("another pain")).Question());
    }

    [Fact]
    public async Task NotSure_TwiceInTheNerveList_IsAnEmergency()
    {
        await _chat.OpenAsync();

        Assert.Equal("red-flags-nerves-which", (await _chat.SayAllAsync("me", "30", "not sure")).Question());
        Assert.Equal("emergency", (await _chat.SayAsync("not sure")).Assessment("urgency"));
    }

    [Fact]
    public async Task Crisis_AnyTime_NamesTheCrisisLineAndNoExercise()
    {
        await _chat.OpenAsync();

        var replies = await _chat.SayAsync("honestly I want to end my life");

        Assert.Contains("Samaritans", replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("deadlift", replies.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Group_Mention_InvitesIntoAPrivateChat()
    {
        var replies = await new Chat(group: true).SayAsync("my back hurts");

        Assert.Contains("private", replies.Text(), StringComparison.Ordinal);
        Assert.Null(replies.Question());
    }

    [Fact]
    public async Task Group_Emergency_IsAnsweredOnTheSpot()
    {
        var replies = await new Chat(group: true).SayAsync("I pulled 200 and now I am numb between my legs");

        Assert.StartsWith("Please get help now", replies.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Experience_SpeaksOfYears_DoesNotMoveSinceWhen()
    {
        await ReachSummaryAsync();

        Assert.Equal("acuteSoreness", (await _chat.SayAsync("yes")).Assessment("class"));
    }

    private async Task ReachSummaryAsync()
    {
        await _chat.OpenAsync();
        var replies = await _chat.SayAllAsync([.. Screened, "lower back", "3 days", "better", "first time", "5", "1", "none", "none", "under a year"]);
        Assert.Equal("summary", replies.Question());
    }
}
