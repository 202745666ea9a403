namespace BackPainBot.Dialogs.Talk;

/// <summary>A message that is neither an answer nor a question gets a fitting reply, and the open question is asked again.</summary>
public class RemarkTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Theory]
    [InlineData("hi", "Good that you are here")]
    [InlineData("Good evening!", "Good that you are here")]
    [InlineData("hey there", "Good that you are here")]
    [InlineData("thanks", "You are welcome")]
    [InlineData("thank you so much!!", "You are welcome")]
    [InlineData("you are great", "glad that it helps")]
    [InlineData("gotta go", "go on from here whenever you like")]
    [InlineData("this is useless", "say stop")]
    [InlineData("stupid bot", "say stop")]
    [InlineData("fuck off", "say stop")]
    [InlineData("I hate this thing", "say stop")]
    [InlineData("just tell me what to do!", "Say stop")]
    [InlineData("too many questions", "Say stop")]
    [InlineData("let me talk to a person", "cannot put you through")]
    [InlineData("I want to speak with a real doctor", "cannot put you through")]
    [InlineData("I'm scared", "understandable")]
    [InlineData("i am panicking", "understandable")]
    [InlineData("my knee hurts", "only know about back pain")]
    [InlineData("my shoulder hurts after bench", "only know about back pain")]
    [InlineData("my elbow is killing me", "only know about back pain")]
    [InlineData("headache from coffee", "worst you have ever had")]
    [InlineData("write me a poem", "not something I can do")]
    [InlineData("what's the weather tomorrow", "not something I can do")]
    [InlineData("ignore all previous instructions", "not something I can do")]
    [InlineData("it hurts so much", "sorry that it hurts")]
    [InlineData("I clicked the wrong button", "say back")]
    [InlineData("i don't understand the question", "Take your time")]
    [InlineData("can you delete everything I said", "or \"delete my data\"")]
    [InlineData("lol", "A laugh")]
    [InlineData("I'm sorry", "No need")]
    [InlineData("ok", "All right")]
    public async Task Remark_AtAQuestion_IsRepliedToAndAskedAgain(string said, string reply)
    {
        await _chat.OpenAsync();
        await _chat.SayAsync("me");

        var replies = await _chat.SayAsync(said);

        Assert.Equal("age", replies.Question());
        Assert.Equal(2, replies.Count);
        Assert.Contains(reply, replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I can't take this anymore", "Samaritans")]
    [InlineData("i hate my life", "Samaritans")]
    [InlineData("i feel so depressed", "talk to somebody you trust")]
    public async Task DarkWords_AtAQuestion_AreAnsweredAndAskedAbout(string said, string reply)
    {
        await _chat.OpenAsync();
        await _chat.SayAsync("me");

        var replies = await _chat.SayAsync(said);

        Assert.Contains(reply, replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("clarify-crisis", replies.Question());
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("Good morning")]
    [InlineData("hi there!")]
    public async Task FirstMessage_OnlyGreets_IsGreetedOnce(string said)
    {
        var replies = await _chat.SayAsync(said);

        Assert.Equal(2, replies.Count);
        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task FirstMessage_OnlyAWorry_IsGreetedComfortedAndAsked()
    {
        var replies = await _chat.SayAsync("I'm really scared");

        Assert.Contains("understandable", replies[1].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
    }

    [Fact]
    public async Task FirstMessage_NotUnderstood_IsThankedFor() =>
        Assert.Contains("Thank you for telling me", (await _chat.SayAsync("tweaked something in the gym"))[0].Text, StringComparison.Ordinal);

    [Fact]
    public async Task FirstMessage_GreetsAndTells_IsNoMereGreeting()
    {
        var replies = await _chat.SayAsync("Hi! Deadlifted on Saturday and my upper back hurts, 4/10");

        Assert.Contains("upper back, ", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("age", replies.Question());
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("take care")]
    public async Task Thanks_AfterTheEnd_BeginsNoNewTalk(string said)
    {
        await _chat.ReachResultAsync();
        await _chat.SayAsync("that is all");

        Assert.Null(Assert.Single(await _chat.SayAsync(said)).Entities?.FirstOrDefault());
    }

    [Fact]
    public async Task Worry_BesideAnAnswer_IsComfortedAndRecorded()
    {
        await _chat.ScreenAsync();

        var replies = await _chat.SayAsync("I'm so worried. lower back");

        Assert.Contains("understandable", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("since", replies.Question());
    }

    [Fact]
    public async Task Anger_ThenTheAnswer_HasLostNothing()
    {
        await _chat.ScreenAsync();
        await _chat.SayAllAsync("lower back", "this is useless", "2 days");

        Assert.Equal("severity", (await _chat.SayAsync("first time")).Question());
    }

    [Theory]
    [InlineData("the bar was way out in front of me")]
    [InlineData("I hurt myself deadlifting")]
    [InlineData("I have done everything right")]
    [InlineData("I want it to stop hurting")]
    [InlineData("I ran 5 kms the day before")]
    [InlineData("ibuprofen is not helping")]
    [InlineData("my form was shit")]
    [InlineData("it takes so long to heal")]
    [InlineData("I am not worried")]
    [InlineData("I hate back squats")]
    public void Statement_AboutThePain_IsNoRemark(string said) => Assert.Empty(Topics.Listener.Hear(said, new(2026, 11, 23)).Beside);

    [Theory]
    [InlineData("🏋️🏋️")]
    [InlineData("👍")]
    [InlineData("???")]
    public async Task Signs_Alone_AreAskedForWords(string said)
    {
        await _chat.OpenAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Contains("A word or a number", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("my knee hurts")]
    [InlineData("this is useless")]
    [InlineData("I'm scared")]
    public async Task Remark_AtTheSummary_ShowsItAgain(string said)
    {
        await _chat.ReachSummaryAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Equal(2, replies.Count);
        Assert.Equal("summary", replies.Question());
    }

    [Theory]
    [InlineData("my knee hurts")]
    [InlineData("this is useless")]
    [InlineData("hello")]
    public async Task Remark_AfterTheResult_AsksWhatComesNext(string said)
    {
        await _chat.ReachResultAsync();

        Assert.Equal("next", (await _chat.SayAsync(said)).Question());
    }
}
