namespace BackPainBot.Triage;

/// <summary>A sign with a harmless reading is asked about once; "yes" is always the dangerous answer.</summary>
public class ClarifyTests
{
    [Theory]
    [InlineData("I leak a bit when lifting", "clarify-cauda-equina-bladder")]
    [InlineData("both my hamstrings are sore", "clarify-cauda-equina-both-legs")]
    [InlineData("my pee is dark", "clarify-rhabdomyolysis")]
    [InlineData("I can't do a calf raise on the left", "clarify-leg-weakness-new")]
    [InlineData("my back muscles are rock hard", "clarify-compartment-syndrome-hint")]
    [InlineData("my back muscle is swollen", "clarify-compartment-syndrome")]
    [InlineData("not sure if I'm numb down there", "clarify-cauda-equina-saddle")]
    public void Next_ToldOfIt_AskedFirst(string message, string question) =>
        Assert.Equal(question, Chat.With().Tell(message).Next!.Question.Id);

    [Fact]
    public void Next_BladderTicked_AskedNext() =>
        Assert.Equal("clarify-cauda-equina-bladder", Chat.With("bladder").Until("red-flags-nerves").Step().Next!.Question.Id);

    [Theory]
    [InlineData("I leak a bit when lifting", "clarify-cauda-equina-bladder", "bladder-new", "cauda-equina-bladder")]
    [InlineData("not sure if I'm numb down there", "clarify-cauda-equina-saddle", "saddle", "cauda-equina-saddle")]
    [InlineData("my pee is dark", "clarify-rhabdomyolysis", "dark-urine", "rhabdomyolysis")]
    [InlineData("I can't do a calf raise on the left", "clarify-leg-weakness-new", "leg-weak", "leg-weakness-new")]
    [InlineData("my back muscle is swollen", "clarify-compartment-syndrome", "hard-swollen", "compartment-syndrome")]
    public void Assess_YesOrNotSure_Emergency(string message, string question, string danger, string rule)
    {
        Chat[] chats = [Chat.With(danger).Tell(message), Chat.With().NotSure(question).Tell(message)];

        Assert.All(chats, chat =>
        {
            Assert.Null(chat.Step().Next);
            Assert.Equal(Urgency.Emergency, chat.Assessment.Urgency);
            Assert.Equal(rule, Assert.Single(chat.Assessment.Reasons).Rule.Id);
        });
    }

    /// <summary>What mostly is sore muscle: "not sure" is no alarm here, as the screen asks the same outright.</summary>
    [Theory]
    [InlineData("both my hamstrings are sore", "clarify-cauda-equina-both-legs", "red-flags-nerves", "both-legs")]
    [InlineData("my back muscles are rock hard", "clarify-compartment-syndrome-hint", "red-flags-body", "hard-swollen")]
    public void Next_NotSureOfSoreMuscle_AskedOutright(string message, string question, string screen, string option)
    {
        var chat = Chat.With().NotSure(question).Tell(message).Until(screen);

        Assert.Contains(option, chat.Next!.Open);
    }

    [Theory]
    [InlineData("both my hamstrings are sore", "clarify-cauda-equina-both-legs", "both-legs", "cauda-equina-both-legs")]
    [InlineData("my back muscles are rock hard", "clarify-compartment-syndrome-hint", "hard-swollen", "compartment-syndrome")]
    public void Assess_YesToMoreThanSoreMuscle_Emergency(string message, string question, string danger, string rule)
    {
        var chat = Chat.With(danger).Tell(message);

        Assert.Equal(question, chat.Next!.Question.Id);
        Assert.Contains(rule, chat.Step().Assessment.Reasons.Select(r => r.Rule.Id));
    }

    [Theory]
    [InlineData("both my hamstrings are sore", Urgency.SelfCare)]
    [InlineData("my pee is dark", Urgency.SelfCare)]
    [InlineData("my back muscles are rock hard", Urgency.SelfCare)]
    [InlineData("I leak a bit when lifting", Urgency.Routine)]
    public void Assess_No_GoesOn(string message, Urgency urgency)
    {
        var assessment = Chat.With().Tell(message).Finish().Assessment;

        Assert.Equal((TriageClass.AcuteSoreness, urgency), (assessment.Class, assessment.Urgency));
    }

    [Fact]
    public void Assess_WeakMuscleThatIsNotNew_SameDay() =>
        Assert.Equal(Urgency.SameDay, Chat.With().Tell("I can't do a calf raise on the left").Finish().Assessment.Urgency);

    [Fact]
    public void Assess_KnownLeakWithNumbSaddle_Emergency() =>
        Assert.Equal(Urgency.Emergency, Chat.With("bladder", "saddle").Finish().Assessment.Urgency);

    [Fact]
    public void Assess_KnownLeakThatTurnsNew_Emergency() =>
        Assert.Equal(Urgency.Emergency, Chat.With("bladder").Finish().Tell("now I can't feel when I pee").Assessment.Urgency);
}
