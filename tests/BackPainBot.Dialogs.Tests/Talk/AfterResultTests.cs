namespace BackPainBot.Dialogs.Talk;

/// <summary>What a question gets once there is a result: the person's own plan, or after a red flag nothing to train.</summary>
public class AfterResultTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Theory]
    [InlineData("can I train tomorrow?", "Lift light again")]
    [InlineData("ice or heat?", "A warm pack")]
    [InlineData("should I rest", "do not rest in bed")]
    [InlineData("is a massage ok?", "Deep tissue massage")]
    [InlineData("how do I do the cat camel?", "hands and knees")]
    [InlineData("how often should I do them?", "10 to 30 seconds")]
    [InlineData("just give me the exercises", "Hips first")]
    [InlineData("is tingling normal?", "more than sore muscle")]
    [InlineData("is that normal?", "copes with well")]
    [InlineData("sumo or conventional?", "names none")]
    public async Task Question_AfterSoreness_IsAnsweredFromThePlan(string said, string answer)
    {
        await _chat.ReachResultAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Contains(answer, Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.Equal("next", replies.Question());
    }

    [Fact]
    public async Task Question_AboutAdviceOutsideThePlan_IsSentToSomebodyWhoKnows()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30", "none", "none", "none", "none", "pregnant", "none");
        await _chat.SayAllAsync("lower back", "2 days", "first time", "4", "none", "none", "none", "2 years", "yes");

        Assert.Contains("not part of what fits your answers", (await _chat.SayAsync("can I train tomorrow?")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can I train tomorrow?")]
    [InlineData("should I stretch?")]
    [InlineData("how do I do the cat camel?")]
    [InlineData("will it go away on its own?")]
    [InlineData("did I damage my spine?")]
    [InlineData("sumo or conventional?")]
    [InlineData("any exercises for it?")]
    public async Task Question_AfterARedFlag_GetsNothingToTrain(string said)
    {
        await _chat.ReachRedFlagAsync();

        var replies = await _chat.SayAsync(said);

        Assert.Contains("no lifting, no exercise and no stretching", replies.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("article", replies.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is it serious?", "should not wait")]
    [InlineData("should I see a doctor?", "Yes, please")]
    [InlineData("do I need a scan?", "decides")]
    [InlineData("can I take ibuprofen?", "pharmacist")]
    [InlineData("thanks", "welcome")]
    [InlineData("my knee hurts too", "tell the person who sees you")]
    [InlineData("what if I cannot feel my bladder?", "emergency")]
    [InlineData("bananas", "follow the advice above")]
    public async Task Message_AfterARedFlag_GetsWhatFits(string said, string answer)
    {
        await _chat.ReachRedFlagAsync();

        Assert.Contains(answer, (await _chat.SayAsync(said)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherSign_AfterAnEmergency_IsAddedToIt()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30", "3");

        var replies = await _chat.SayAsync("should I worry that I have crushing chest pain?");

        Assert.Contains("heart-or-vessel", replies.Assessment("reasons")!, StringComparison.Ordinal);
        Assert.Contains("cauda-equina-saddle", replies.Assessment("reasons")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no tingling actually")]
    [InlineData("remove the tingling down my leg")]
    public async Task Sign_TakenBack_IsAskedOutrightOnceMore(string said)
    {
        await _chat.ReachRedFlagAsync();

        Assert.Equal("red-flags-nerves", (await _chat.SayAsync(said)).Question());
        Assert.Equal("red-flags-legs", (await _chat.SayAsync("none")).Question());
        Assert.Equal("region", (await _chat.SayAllAsync("none", "none", "none", "none")).Question());
    }

    [Theory]
    [InlineData("that's a mistake")]
    [InlineData("i said foot, not leg")]
    public async Task RedFlag_Disputed_IsAskedOutrightOnceMore(string said)
    {
        await _chat.ReachRedFlagAsync();

        Assert.Equal("red-flags-nerves", (await _chat.SayAsync(said)).Question());
        Assert.Equal("region", (await _chat.SayAllAsync("none", "none", "none", "none", "none")).Question());
    }

    [Fact]
    public async Task Worse_AfterAResult_GivesAGraverOne()
    {
        await _chat.ReachResultAsync();

        Assert.Equal("routine", (await _chat.SayAsync("it's getting much worse")).Assessment("urgency"));
        Assert.Contains("doctor or physiotherapist in the next days", (await _chat.SayAsync("it keeps getting worse")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the stretch makes it worse")]
    [InlineData("it hurts when doing the plank")]
    public async Task ExerciseThatHurts_AfterAResult_IsLeftOut(string said)
    {
        await _chat.ReachResultAsync();

        Assert.Contains("leave that one out", (await _chat.SayAsync(said)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_TakenBackAfterItWasDeniedBefore_IsAskedAllTheSame()
    {
        await _chat.SayAllAsync("no fever, my lower back hurts", "me", "30", "none", "none", "none", "none", "none");
        Assert.Equal("sameDay", (await _chat.SayAllAsync("I have a fever of 39 now", "none of these")).Assessment("urgency"));

        await _chat.SayAsync("no fever actually");

        var illness = await _chat.SayAllAsync("none", "none", "none");
        Assert.Equal("red-flags-illness", illness.Question());
        Assert.Contains("Fever, shaking", illness.Text(), StringComparison.Ordinal);
    }
}
