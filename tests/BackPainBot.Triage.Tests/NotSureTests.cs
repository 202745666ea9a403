namespace BackPainBot.Triage;

/// <summary>"Not sure" is never the same as "no".</summary>
public class NotSureTests
{
    [Fact]
    public void Next_NotSureOfTheNerveList_AsksItOnceMore() =>
        Assert.Equal("red-flags-nerves-which", Chat.With().NotSure("red-flags-nerves").Until("red-flags-nerves").Step().Next!.Question.Id);

    [Fact]
    public void Assess_NotSureOfTheNerveListTwice_Emergency()
    {
        var chat = Chat.With().NotSure("red-flags-nerves", "red-flags-nerves-which").Finish();

        Assert.Equal(Urgency.Emergency, chat.Assessment.Urgency);
        Assert.Contains("cauda-equina-unclear", chat.Assessment.Reasons.Select(r => r.Rule.Id));
    }

    [Fact]
    public void Assess_NotSureOfTheNerveListThenNone_SoreMuscle() =>
        Assert.Equal(TriageClass.AcuteSoreness, Chat.With().NotSure("red-flags-nerves").Finish().Assessment.Class);

    [Fact]
    public void Assess_NotSureThenOneOfTheList_Emergency() =>
        Assert.Equal(Urgency.Emergency, Chat.With("saddle").NotSure("red-flags-nerves").Finish().Assessment.Urgency);

    [Theory]
    [InlineData("red-flags-legs")]
    [InlineData("red-flags-body")]
    [InlineData("red-flags-illness")]
    public void Assess_NotSureOfOtherSignsTwice_SameDay(string question)
    {
        var chat = Chat.With().NotSure(question, $"{question}-which").Finish();

        Assert.Equal((TriageClass.RedFlag, Urgency.SameDay), (chat.Assessment.Class, chat.Assessment.Urgency));
        Assert.Contains("signs-unclear", chat.Assessment.Reasons.Select(r => r.Rule.Id));
    }

    [Fact]
    public void Assess_NotSureOfPregnancySignsTwice_Emergency() =>
        Assert.Equal(Urgency.Emergency, Chat.With("pregnant").NotSure("red-flags-pregnancy", "red-flags-pregnancy-which").Finish().Assessment.Urgency);

    [Theory]
    [InlineData("fever", "red-flags-very-ill", Urgency.Emergency)]
    [InlineData("osteoporosis", "red-flags-bone", Urgency.SameDay)]
    [InlineData("age-16-18", "red-flags-arching", Urgency.Routine)]
    public void Assess_NotSureOfAFollowUp_CountsAsYes(string finding, string question, Urgency urgency) =>
        Assert.Equal(urgency, Chat.With(finding).NotSure(question).Finish().Assessment.Urgency);

    [Fact]
    public void Assess_NotSureOfTheBackground_NightPainAndBonePainCount()
    {
        Assert.Equal(Urgency.SameDay, Chat.With("night-pain").NotSure("red-flags-background", "red-flags-background-which").Finish().Assessment.Urgency);
        Assert.Equal(Urgency.SameDay, Chat.With("bone-pain").NotSure("red-flags-background", "red-flags-background-which").Finish().Assessment.Urgency);
    }

    [Fact]
    public void Assess_NotSureOfTheAge_BonePainCounts() =>
        Assert.Equal(Urgency.SameDay, Chat.With("bone-pain").NotSure("age").Finish().Assessment.Urgency);

    [Fact]
    public void Assess_NotSureOfAnyQuestion_NeverLighterThanNo()
    {
        foreach (var question in Chat.Knowledge.Questions)
        {
            var no = Chat.With().Finish().Assessment;
            var notSure = Chat.With().NotSure(question.Id).Finish().Assessment;

            Assert.True(notSure.Class >= no.Class && notSure.Urgency >= no.Urgency, question.Id);
        }
    }

    [Fact]
    public void Plan_NotSureOfTheBackground_NothingThatHarmsTheFrail()
    {
        var plan = Chat.With().NotSure("red-flags-background", "red-flags-background-which").Finish().Plan;

        Assert.DoesNotContain(plan.ToDo, a => a.Id is "ST-1" or "ST-2" or "ST-3" or "ST-4" or "E-6");
    }
}
