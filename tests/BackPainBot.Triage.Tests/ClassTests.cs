namespace BackPainBot.Triage;

/// <summary>Acute soreness or chronic risk, and how soon, where nothing points to danger.</summary>
public class ClassTests
{
    [Theory]
    [InlineData(0, "course-same", TriageClass.AcuteSoreness, Urgency.SelfCare, "within-a-week")]
    [InlineData(7, "course-same", TriageClass.AcuteSoreness, Urgency.SelfCare, "within-a-week")]
    [InlineData(8, "course-better", TriageClass.AcuteSoreness, Urgency.SelfCare, "day-8-to-14-better")]
    [InlineData(8, "course-same", TriageClass.ChronicRisk, Urgency.SelfCare, "day-8-to-14-not-better")]
    [InlineData(8, "course-worse", TriageClass.ChronicRisk, Urgency.Routine, "day-8-to-14-not-better")]
    [InlineData(14, "course-better", TriageClass.AcuteSoreness, Urgency.SelfCare, "day-8-to-14-better")]
    [InlineData(14, "course-worse", TriageClass.ChronicRisk, Urgency.Routine, "getting-worse")]
    [InlineData(15, "course-better", TriageClass.ChronicRisk, Urgency.Routine, "over-14-days")]
    [InlineData(400, "course-same", TriageClass.ChronicRisk, Urgency.Routine, "over-14-days")]
    public void Assess_Days_ClassByDayAndCourse(int days, string course, TriageClass @class, Urgency urgency, string rule) =>
        AssertOutcome(Chat.With(course).Since(days), @class, urgency, rule);

    [Fact]
    public void Assess_Day8CourseUnknown_ChronicRisk() =>
        AssertOutcome(Chat.With().Since(8).NotSure("course"), TriageClass.ChronicRisk, Urgency.SelfCare, "day-8-to-14-not-better");

    [Theory]
    [InlineData(6, 9, "course-same", TriageClass.ChronicRisk, Urgency.SelfCare, "day-8-to-14-not-better")]
    [InlineData(6, 9, "course-better", TriageClass.AcuteSoreness, Urgency.SelfCare, "day-8-to-14-better")]
    [InlineData(10, 16, "course-better", TriageClass.ChronicRisk, Urgency.Routine, "over-14-days")]
    public void Assess_RangeOverALimit_CountsByItsUpperEnd(int from, int to, string course, TriageClass @class, Urgency urgency, string rule) =>
        AssertOutcome(Chat.With(course).Since(from, to), @class, urgency, rule);

    [Fact]
    public void Assess_DaysUnknownMoreThanTwoWeeks_ChronicRisk() =>
        AssertOutcome(Chat.With("since-over-14").NotSure("since"), TriageClass.ChronicRisk, Urgency.Routine, "over-14-days");

    [Fact]
    public void Assess_DaysUnknownTwice_AcuteSoreness() =>
        AssertOutcome(Chat.With().NotSure("since", "since-long"), TriageClass.AcuteSoreness, Urgency.SelfCare, "since-unknown");

    [Theory]
    [InlineData("bout-third", TriageClass.ChronicRisk, Urgency.Routine, "third-bout")]
    [InlineData("bout-every-session", TriageClass.ChronicRisk, Urgency.Routine, "every-session")]
    [InlineData("bout-second", TriageClass.AcuteSoreness, Urgency.SelfCare, "within-a-week")]
    [InlineData("cannot-stand", TriageClass.AcuteSoreness, Urgency.Routine, "cannot-stand")]
    [InlineData("past-cancer", TriageClass.AcuteSoreness, Urgency.Routine, "past-cancer")]
    [InlineData("pregnant", TriageClass.AcuteSoreness, Urgency.Routine, "pregnancy")]
    public void Assess_OneAnswer_ClassAndUrgency(string finding, TriageClass @class, Urgency urgency, string rule) =>
        AssertOutcome(Chat.With(finding), @class, urgency, rule);

    [Theory]
    [InlineData(0, Urgency.SelfCare)]
    [InlineData(8, Urgency.SelfCare)]
    [InlineData(9, Urgency.Routine)]
    [InlineData(10, Urgency.Routine)]
    public void Assess_Severity_RoutineFromNine(int score, Urgency urgency) =>
        Assert.Equal(urgency, Chat.With().Severity(score).Finish().Assessment.Urgency);

    [Theory]
    [InlineData(14, TriageClass.AcuteSoreness, Urgency.SelfCare)]
    [InlineData(15, TriageClass.RedFlag, Urgency.Routine)]
    public void Assess_Under16_RedFlagAfterTwoWeeks(int days, TriageClass @class, Urgency urgency)
    {
        var assessment = Chat.With("age-under-16").Since(days).Finish().Assessment;

        Assert.Equal((@class, urgency), (assessment.Class, assessment.Urgency));
    }

    [Theory]
    [InlineData("age-19-44", 91, TriageClass.RedFlag)]
    [InlineData("age-19-44", 90, TriageClass.ChronicRisk)]
    [InlineData("age-45-60", 91, TriageClass.ChronicRisk)]
    public void Assess_StiffMornings_RedFlagOverThreeMonthsUnder45(string age, int days, TriageClass @class) =>
        Assert.Equal(@class, Chat.With(age, "morning-stiff").Since(days).Finish().Assessment.Class);

    private static void AssertOutcome(Chat chat, TriageClass @class, Urgency urgency, string rule)
    {
        var assessment = chat.Finish().Assessment;

        Assert.Equal((@class, urgency), (assessment.Class, assessment.Urgency));
        Assert.Contains(rule, assessment.Reasons.Select(r => r.Rule.Id));
    }
}
