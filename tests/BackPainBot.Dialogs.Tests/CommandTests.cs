using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>What Teams offers in its list of commands, and everybody else can type: the check, the routine, the data.</summary>
public class CommandTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Fact]
    public async Task CheckMyBack_NothingUnderWay_GreetsAndBegins()
    {
        var replies = await _chat.SayAsync("check my back");

        Assert.Equal(2, replies.Count);
        Assert.Equal("who", replies.Question());
        Assert.DoesNotContain("Thank you for telling me", replies.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckMyBack_AtAQuestion_AsksItAgain()
    {
        await _chat.ScreenAsync();

        var replies = await _chat.SayAsync("Check my back!");

        Assert.Equal("region", Assert.Single(replies).Value("question", "id"));
    }

    [Fact]
    public async Task CheckMyBack_AfterTheResult_AsksAboutThePainAnew()
    {
        await _chat.ReachResultAsync();

        Assert.Equal("red-flags-nerves", (await _chat.SayAsync("check my back")).Question());
    }

    [Fact]
    public async Task CheckMyBack_AfterARedFlag_SendsToTheDoctorFirst()
    {
        await _chat.ReachRedFlagAsync();

        var replies = await _chat.SayAsync("check my back");

        Assert.Equal("next", replies.Question());
        Assert.Contains("follow the advice above", replies.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MyRoutine_NothingUnderWay_SaysThatThereIsNoneAndBegins()
    {
        var replies = await _chat.SayAsync("my routine");

        Assert.Contains("no routine for you yet", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task MyRoutine_AtAQuestion_SaysThatThereIsNoneAndAsksAgain()
    {
        await _chat.ScreenAsync();

        var replies = await _chat.SayAsync("my routine");

        Assert.Contains("no routine for you yet", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("region", replies.Question());
    }

    [Fact]
    public async Task MyRoutine_AfterTheResult_IsTheAdviceOfTheResult()
    {
        var advice = (await _chat.ReachResultAsync()).Skip(1).Select(r => r.Text).SkipLast(1);

        var routine = (await _chat.SayAsync("my routine")).Select(r => r.Text);

        Assert.Equal(advice, routine.Skip(1).SkipLast(1));
    }

    [Theory]
    [InlineData("that is all")]
    [InlineData("stop")]
    public async Task MyRoutine_WhenTheAnswersAreForgotten_IsStillThereAndBeginsNothing(string goodbye)
    {
        var advice = (await _chat.ReachResultAsync())[1].Text;
        await _chat.SayAsync(goodbye);

        var routine = await _chat.SayAsync("my routine");

        Assert.Contains(advice, routine.Select(r => r.Text));
        Assert.All(routine, r => Assert.Null(r.Value("question", "id")));
    }

    [Fact]
    public async Task MyRoutine_AfterARedFlag_IsNoExercise()
    {
        await _chat.ReachRedFlagAsync();

        var replies = await _chat.SayAsync("my routine");

        Assert.Contains("should look at first", replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MyRoutine_RedFlagAfterARoutine_TakesTheRoutineAway()
    {
        await _chat.ReachResultAsync();
        await _chat.SayAllAsync("now I am numb between my legs", "start over");

        var replies = await _chat.SayAsync("my routine");

        Assert.Contains("no routine for you yet", replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MyRoutine_WhoSpokeOfEndingTheirLife_IsGivenHelpInstead()
    {
        await _chat.OpenAsync();
        await _chat.SayAsync("I want to kill myself");

        var replies = await _chat.SayAsync("my routine");

        Assert.Contains("talk to somebody now", replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete my data")]
    [InlineData("Forget me.")]
    public async Task DeleteMyData_AfterTheResult_LeavesNothingAndSaysSo(string said)
    {
        await _chat.ReachResultAsync();
        Assert.True(await _chat.IsKeptAsync());

        var replies = await _chat.SayAsync(said);

        Assert.Contains("deleted", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.Contains("call 999", replies[0].Text, StringComparison.Ordinal);
        Assert.False(await _chat.IsKeptAsync());
    }

    [Fact]
    public async Task DeleteMyData_AtAQuestion_ForgetsTheAnswers()
    {
        await _chat.ScreenAsync();
        await _chat.SayAsync("delete my data");

        Assert.Equal("who", (await _chat.SayAsync("check my back")).Question());
        Assert.Equal("age", (await _chat.SayAsync("me")).Question());
    }

    [Fact]
    public async Task DeleteMyData_NothingUnderWay_IsAnsweredAlike()
    {
        var replies = await _chat.SayAsync("delete my data");

        Assert.Contains("deleted", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.False(await _chat.IsKeptAsync());
    }

    [Fact]
    public async Task EndOfConversation_FromTheUser_LeavesNothing()
    {
        await _chat.ScreenAsync();

        await _chat.SendAsync(new Activity { Type = ActivityTypes.EndOfConversation });

        Assert.False(await _chat.IsKeptAsync());
    }
}
