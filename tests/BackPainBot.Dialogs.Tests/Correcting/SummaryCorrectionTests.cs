using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs.Correcting;

/// <summary>Putting lines of the summary right in one's own words.</summary>
public class SummaryCorrectionTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Theory]
    [InlineData("no, the upper back", "Where: Upper back")]
    [InlineData("actually it's not the lower back, it's the middle", "Where: Middle back")]
    [InlineData("upper instead of lower", "Where: Upper back")]
    [InlineData("I meant the middle", "Where: Middle back")]
    [InlineData("yes but it's the upper back", "Where: Upper back")]
    [InlineData("it's 5 days not 3", "Since: 5 days ago")]
    [InlineData("not 3 days, it's been 2 weeks", "Since: 2 weeks ago")]
    [InlineData("sorry, 10 days", "Since: 10 days ago")]
    [InlineData("since yesterday", "Since: yesterday")]
    [InlineData("severity is more like 7", "How bad: 7 / 10")]
    [InlineData("pain is a 7 not a 5", "How bad: 7 / 10")]
    [InlineData("it's more of a 7/10", "How bad: 7 / 10")]
    [InlineData("severity 6/10", "How bad: 6 / 10")]
    [InlineData("its my wife not me", "Who it is about: Somebody else")]
    [InlineData("it was my husband", "Who it is about: Somebody else")]
    [InlineData("I'm 45", "Age: 45 to 60")]
    [InlineData("my age is wrong, it should be 50", "Age: 45 to 60", false)]
    [InlineData("it is getting worse not better", "How it goes: Worse")]
    [InlineData("it happens every session", "Before: After every session")]
    [InlineData("my experience is 5 years", "Experience: Over 3 years")]
    [InlineData("I'm advanced", "Experience: Over 3 years")]
    [InlineData("I also looked up", "At the lift: Looked up")]
    [InlineData("change 3 to upper", "Where: Upper back")]
    [InlineData("change 8 to upper", "Where: Upper back")]
    [InlineData("8 should be upper", "Where: Upper back")]
    [InlineData("line 9: 4 days", "Since: 4 days ago")]
    [InlineData("number 12 should be 8", "How bad: 8 / 10")]
    [InlineData("where: middle", "Where: Middle back")]
    public async Task Correction_OfOneLine_IsShown(string said, string line, bool shown = true)
    {
        await _chat.ReachSummaryAsync();

        var replies = await _chat.SayAsync(said);

        if (!shown) replies = await _chat.SayAsync("50");
        Assert.Equal("summary", replies.Question());
        Assert.Contains(line, replies.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upper back, and it's 5 days, not 3, and the severity is more like 7", "Where: Upper back", "Since: 5 days ago", "How bad: 7 / 10")]
    [InlineData("it's my dad, he is 72", "Who it is about: Somebody else")]
    [InlineData("number 8 should be upper back. severity 6/10, experience 2 years", "Where: Upper back", "How bad: 6 / 10", "Experience: 1 to 3 years")]
    [InlineData("no fever actually, and the middle back", "Where: Middle back")]
    public async Task Corrections_InOneMessage_AllCount(string said, params string[] lines)
    {
        await _chat.ReachSummaryAsync();

        var replies = await _chat.SayAsync(said);
        if (replies.Question() == "red-flags-bone") replies = await _chat.SayAsync("none of these");

        foreach (var line in lines) Assert.Contains(line, replies.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number 2 is wrong", "age")]
    [InlineData("2 is wrong", "age")]
    [InlineData("remove 2", "age")]
    [InlineData("the age is wrong", "age")]
    [InlineData("change the severity", "severity")]
    [InlineData("How bad", "severity")]
    [InlineData("upper back, and number 12 is wrong", "severity")]
    public async Task Line_CalledWrong_IsAskedAgain(string said, string question)
    {
        await _chat.ReachSummaryAsync();

        Assert.Equal(question, (await _chat.SayAsync(said)).Question());
    }

    [Fact]
    public async Task Correction_BesideALineCalledWrong_Counts()
    {
        await _chat.ReachSummaryAsync();
        await _chat.SayAsync("upper back, and number 12 is wrong");

        Assert.Contains("Where: Upper back", (await _chat.SayAsync("7")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Option_Removed_IsGone()
    {
        await _chat.ReachSummaryAsync();
        Assert.Contains("At the lift: Looked up", (await _chat.SayAsync("I looked up")).Text(), StringComparison.Ordinal);

        Assert.Contains("At the lift: none", (await _chat.SayAsync("remove looked up")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remove the fever")]
    [InlineData("no fever actually")]
    [InlineData("delete the bladder thing")]
    public async Task Sign_ThatWasNeverThere_CanBeRemovedAllTheSame(string said)
    {
        await _chat.ReachSummaryAsync();

        Assert.Equal("summary", (await _chat.SayAsync(said)).Question());
        Assert.Equal("acuteSoreness", (await _chat.SayAsync("that is right")).Assessment("class"));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("that's wrong")]
    [InlineData("number 99 is wrong")]
    [InlineData("asdf")]
    [InlineData("no squats as well")]
    public async Task Refusal_WithoutWhatIsRight_AsksForTheLine(string said)
    {
        await _chat.ReachSummaryAsync();

        var replies = await _chat.SayAsync(said);

        Assert.StartsWith("Which line is not right?", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("summary", replies.Question());
    }

    [Fact]
    public async Task Correction_WithAQuestion_DoesBoth()
    {
        await _chat.ReachSummaryAsync();

        var replies = await _chat.SayAsync("no, the upper back. is that normal?");

        Assert.Contains("copes with well", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("Where: Upper back", replies.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_OfWhatWasNotKnown_TakesTheDoubtAway()
    {
        await _chat.ScreenAsync();
        await _chat.SayAllAsync("lower back", "not sure", "yes, more", "the same", "4", "none", "none", "none", "2 years");

        var summary = await _chat.SayAsync("it's 2 days");

        Assert.DoesNotContain("More than two weeks", summary.Text(), StringComparison.Ordinal);
        await AnswerAsync(summary);
    }

    [Fact]
    public async Task Back_AfterSeveralCorrections_TakesTheMessageBack()
    {
        await _chat.ReachSummaryAsync();
        await _chat.SayAsync("upper back, 6 days, severity 8");

        var replies = await _chat.SayAsync("back");

        Assert.Contains("Where: Lower back", replies.Text(), StringComparison.Ordinal);
        Assert.Contains("Since: 3 days", replies.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_ThatIsARedFlag_GoesToTheResult()
    {
        await _chat.ReachSummaryAsync();

        Assert.Equal("redFlag", (await _chat.SayAsync("oh and the pain shoots down my left leg")).Assessment("class"));
    }

    private async Task AnswerAsync(IReadOnlyList<Activity> replies)
    {
        for (var i = 0; i < 3 && replies.Question() != "summary"; i++) replies = await _chat.SayAsync("first time");
        Assert.Equal("acuteSoreness", (await _chat.SayAsync("yes")).Assessment("class"));
    }
}
