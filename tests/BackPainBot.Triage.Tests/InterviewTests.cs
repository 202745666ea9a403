namespace BackPainBot.Triage;

public class InterviewTests
{
    private static readonly string[] Screens = [.. Chat.Knowledge.Questions
        .Where(q => q.Part == InterviewPart.Screen && !q.When.Findings.Any()).Select(q => q.Id)];

    private static readonly string[] NerveSigns = ["bladder", "bowel", "saddle", "sexual", "both-legs"];

    [Fact]
    public void Next_PlainSoreLifter_AtMostSeventeenQuestions() =>
        Assert.InRange(Chat.With().Finish().Asked.Count, 10, 17);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(10)]
    public void Next_AnySeverity_EveryScreenAsked(int severity) =>
        Assert.Empty(Screens.Except(Chat.With().Severity(severity).Finish().Asked));

    [Theory]
    [InlineData("muscle-weak")]
    [InlineData("limb-one")]
    [InlineData("fever")]
    [InlineData("weight-loss")]
    [InlineData("age-under-16")]
    [InlineData("who-other")]
    [InlineData("pregnant")]
    public void Next_AnyPathShortOfAnEmergency_EveryScreenAsked(string finding) =>
        Assert.Empty(Screens.Except(Chat.With(finding).Finish().Asked));

    [Fact]
    public void Next_NobodyToldAnything_WhoAndAgeThenTheNerveSigns()
    {
        var chat = Chat.With().Until("red-flags-nerves");

        Assert.Equal(["who", "age"], chat.Asked);
        Assert.Equal(NerveSigns, chat.Next!.Open);
    }

    [Fact]
    public void Next_Screens_BeforePainAndTraining()
    {
        var asked = Chat.With().Finish().Asked.ToList();

        Assert.True(Screens.Max(asked.IndexOf) < asked.IndexOf("region"));
    }

    [Fact]
    public void Next_DeniedInOwnWords_UnderstoodAndNotAskedAgain()
    {
        var open = Chat.With().Tell("Back is sore. No bladder or bowel problems, no saddle numbness.").Until("red-flags-nerves").Next!;

        Assert.Equal(["bladder", "bowel", "saddle"], open.Understood);
        Assert.Equal(["sexual", "both-legs"], open.Open);
    }

    [Fact]
    public void Next_NamedInOwnWords_UnderstoodAndTheRestAsked()
    {
        var open = Chat.With().Tell("there is tingling in my left foot").Until("red-flags-legs").Next!;

        Assert.Equal(["limb-one"], open.Understood);
        Assert.Equal(["leg-weak", "muscle-weak", "hands-gait"], open.Open);
    }

    [Fact]
    public void Next_ToldPlaceTimeAndSeverity_NotAsked()
    {
        var asked = Chat.With().Tell("Lower back sore after deadlifts 3 days ago, 6/10").Finish().Asked;

        Assert.Empty(asked.Intersect(["region", "since", "severity"]));
    }

    [Theory]
    [InlineData("saddle", "red-flags-nerves")]
    [InlineData("leg-weak", "red-flags-legs")]
    [InlineData("chest", "red-flags-body")]
    [InlineData("blow", "red-flags-illness")]
    public void Next_EmergencyNamed_NothingMoreAsked(string finding, string question) =>
        Assert.Equal(question, Chat.With(finding).Finish().Asked[^1]);

    [Fact]
    public void Next_EmergencyInFirstWords_NothingAsked() =>
        Assert.Null(Chat.With().Tell("I can't feel it when I wipe").Next);

    [Fact]
    public void Next_RedFlagShortOfAnEmergency_ScreenFinishedAndNothingOfTraining()
    {
        var asked = Chat.With("muscle-weak").Finish().Asked;

        Assert.Equal("red-flags-background", asked[^1]);
    }

    [Fact]
    public void Next_LastAnswerDropped_SameQuestionAgain()
    {
        var chat = Chat.With();
        while (chat.Next is { } asked)
        {
            var again = chat.Step().Back().Next!;
            Assert.Equal(asked.Question.Id, again.Question.Id);
            Assert.Equal(asked.Open, again.Open);
            chat.Step();
        }
    }

    [Fact]
    public void Next_EverythingAnswered_NothingAskedTwice()
    {
        var asked = Chat.With("bladder", "fever", "pregnant", "osteoporosis").NotSure("red-flags-body").Finish().Asked;

        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public void Next_AllAnswered_SummaryLast() => Assert.Equal("summary", Chat.With().Finish().Asked[^1]);

    [Fact]
    public void Subject_SomebodyElse_Told() => Assert.Equal(Subject.SomebodyElse, Chat.With("who-other").Finish().Report.Subject);
}
