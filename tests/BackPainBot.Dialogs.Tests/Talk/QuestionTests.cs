namespace BackPainBot.Dialogs.Talk;

/// <summary>A question to the bot gets an answer, and the talk goes on where it was.</summary>
public class QuestionTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Theory]
    [InlineData("can I train tomorrow?", "leave heavy lifting alone")]
    [InlineData("what is a neutral spine?", "neither rounded nor arched")]
    [InlineData("who wrote the article?", "Trivo")]
    public async Task FirstMessage_OnlyAsks_IsGreetedAnsweredAndAsked(string said, string answer)
    {
        var replies = await _chat.SayAsync(said);

        Assert.Equal(3, replies.Count);
        Assert.StartsWith("Hello!", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains(answer, replies[1].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task FirstMessage_TellsAndAsks_ShowsWhatWasUnderstoodAndAnswers()
    {
        var replies = await _chat.SayAsync("My lower back hurts for 3 days, 6/10. Is that normal?");

        Assert.Contains("lower back, since 3 days ago, pain 6 / 10.", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("copes with well", replies[1].Text, StringComparison.Ordinal);
        Assert.Equal("age", replies.Question());
    }

    [Theory]
    [InlineData("who")]
    [InlineData("age", "me")]
    [InlineData("red-flags-nerves", "me", "30")]
    [InlineData("red-flags-nerves-which", "me", "30", "not sure")]
    [InlineData("red-flags-background", "me", "30", "none", "none", "none", "none")]
    [InlineData("region", "me", "30", "none", "none", "none", "none", "none")]
    [InlineData("since", "me", "30", "none", "none", "none", "none", "none", "lower back")]
    [InlineData("severity", "me", "30", "none", "none", "none", "none", "none", "lower back", "2 days", "first time")]
    [InlineData("experience", "me", "30", "none", "none", "none", "none", "none", "lower back", "2 days", "first time", "4", "none", "none", "none")]
    [InlineData("summary", "me", "30", "none", "none", "none", "none", "none", "lower back", "2 days", "first time", "4", "none", "none", "none", "2 years")]
    public async Task Question_AtAnyStep_IsAnsweredAndTheStepAskedAgain(string open, params string[] answers)
    {
        await _chat.OpenAsync();
        if (answers.Length > 0) Assert.Equal(open, (await _chat.SayAllAsync(answers)).Question());

        foreach (var asked in new[] { "can I train tomorrow?", "is that normal?", "should I rest for 3 days?", "do i need an x-ray", "are you a robot" })
        {
            var replies = await _chat.SayAsync(asked);
            Assert.Equal(2, replies.Count);
            Assert.Null(replies.Assessment("class"));
            Assert.Equal(open, replies.Question());
        }
    }

    [Fact]
    public async Task Question_Often_CountsNoMiss()
    {
        await _chat.OpenAsync();

        var replies = await _chat.SayAllAsync("is that normal?", "any tips?", "can I eat grass?", "I'm scared", "asdf");

        Assert.Equal("Sorry, I did not get that.", replies[0].Text);
    }

    [Theory]
    [InlineData("lower back. is that normal?", "since", "copes with well")]
    [InlineData("lower back for 2 days, should i stretch?", "bouts", "gentle exercises")]
    [InlineData("upper back can I go to the gym", "since", "leave heavy lifting alone")]
    public async Task AnswerAndQuestion_InOneMessage_DoesBoth(string said, string next, string answer)
    {
        await _chat.ScreenAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Contains(answer, replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(next, replies.Question());
    }

    [Fact]
    public async Task AnswerAndQuestion_AtAList_DeniesTheList()
    {
        await _chat.OpenAsync();

        Assert.Equal("red-flags-legs", (await _chat.SayAllAsync("me", "30", "none. should I worry?")).Question());
    }

    [Theory]
    [InlineData("can I squat?")]
    [InlineData("is sitting bad?")]
    public async Task Question_ThatNamesAnOption_DoesNotChooseIt(string said)
    {
        await _chat.ScreenAsync();
        await _chat.SayAllAsync("lower back", "2 days", "first time", "4", "none", "none");

        Assert.Equal("load", (await _chat.SayAsync(said)).Question());
        await _chat.SayAllAsync("none", "2 years");
        Assert.Contains("Training: none", (await _chat.SayAsync("what is a red flag?")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_WithATime_IsNotTakenAsTheAnswer()
    {
        await _chat.ScreenAsync();
        await _chat.SayAsync("lower back");

        Assert.Equal("since", (await _chat.SayAsync("should I rest for 3 weeks?")).Question());
        await _chat.SayAsync("2 days");
        Assert.Equal("acuteSoreness", (await _chat.SayAllAsync("first time", "4", "none", "none", "none", "2 years", "yes")).Assessment("class"));
    }

    [Fact]
    public async Task Question_Unknown_IsOwnedUpToAndAskedAgain()
    {
        await _chat.OpenAsync();

        var replies = await _chat.SayAsync("will Arsenal win the cup?");

        Assert.Contains("no answer to that", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
    }

    [Theory]
    [InlineData("is it normal that I can't feel when I wipe?")]
    [InlineData("can I train tomorrow? I also wet myself this morning")]
    [InlineData("should I stretch, both my legs are numb")]
    public async Task Question_WithAnEmergency_IsAnsweredByTheEmergencyAlone(string said)
    {
        await _chat.ScreenAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Equal("emergency", replies.Assessment("urgency"));
        Assert.StartsWith("Please get help now", Assert.Single(replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstMessage_WithAnEmergencyAndAQuestion_IsAnsweredByTheEmergencyAlone()
    {
        var replies = await _chat.SayAsync("can I train tomorrow? since the deadlifts I am numb between my legs");

        Assert.StartsWith("Please get help now", Assert.Single(replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatIsAnEmergency_SilencesTheQuestionBesideIt()
    {
        await _chat.OpenAsync();

        var replies = await _chat.SayAllAsync("me", "30", "3. is that normal?");

        Assert.StartsWith("Please get help now", Assert.Single(replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_WithASign_IsAnsweredAndTheSignCounts()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30");

        Assert.Equal("red-flags-nerves", (await _chat.SayAsync("is it normal that pain shoots down my left leg?")).Question());
        Assert.Contains("radiating-pain", (await _chat.SayAllAsync("none", "none", "none", "none", "none")).Assessment("reasons")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_ConfirmedWithAQuestion_AnswersAndGivesTheResult()
    {
        await _chat.ReachSummaryAsync();

        var replies = await _chat.SayAsync("yes. who wrote the article?");

        Assert.Contains("Trivo", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("acuteSoreness", replies.Assessment("class"));
    }
}
