namespace BackPainBot.Evaluation.Scores;

public class MetricsTests
{
    private static readonly Metrics Mixed = Metrics.Of(
    [
        Outcomes.Of("red/emergency/lower", "red/emergency/lower", questions: 0),
        Outcomes.Of("red/emergency/lower", "red/same-day/upper", questions: 2),
        Outcomes.Of("red/same-day", "acute/self-care", questions: 20),
        Outcomes.Of("chronic/routine/middle", "chronic/routine/unspecified", questions: 16),
        Outcomes.Of("chronic/routine", "acute/self-care", questions: 18),
        Outcomes.Of("acute/self-care/lower", "red/emergency/lower", questions: 1),
        Outcomes.Of("acute/self-care", "chronic/routine", questions: 17),
        Outcomes.Of("acute", "none", questions: 60),
    ]);

    [Theory]
    [InlineData("accuracy", 3, 8)]
    [InlineData("red sensitivity", 2, 3)]
    [InlineData("emergency sensitivity", 1, 2)]
    [InlineData("needless alarms", 1, 5)]
    [InlineData("under-triage by class", 3, 8)]
    [InlineData("over-triage by class", 2, 8)]
    [InlineData("under-triage by urgency", 3, 7)]
    [InlineData("over-triage by urgency", 2, 7)]
    [InlineData("urgency accuracy", 2, 7)]
    [InlineData("region accuracy", 2, 4)]
    [InlineData("no assessment", 1, 8)]
    public void Shares_OfMixedOutcomes_CountHitsAmongThoseConcerned(string name, int hits, int of)
    {
        var share = Mixed.Shares.Single(s => s.Name == name);

        Assert.Equal((hits, of), (share.Hits, share.Of));
    }

    [Fact]
    public void Shares_OfNothing_AreUnknown()
    {
        var shares = Metrics.Of([Outcomes.Of("acute", "acute")]).Shares;

        var sensitivity = shares.Single(s => s.Name == "red sensitivity");
        Assert.Null(sensitivity.Value);
        Assert.Null(sensitivity.Interval);
    }

    [Fact]
    public void Classes_OfMixedOutcomes_CountRightAgainstJudged()
    {
        Assert.Equal(["acute", "chronic", "red"], Mixed.Classes.Right);
        Assert.Equal(["acute", "chronic", "red", "none"], Mixed.Classes.Judged);
        Assert.Equal([[0, 1, 1, 1], [1, 1, 0, 0], [1, 0, 2, 0]], Rows(Mixed.Classes));
    }

    [Fact]
    public void Urgencies_OfMixedOutcomes_LeaveOutWhatHasNone()
    {
        Assert.Equal(["self-care", "routine", "same-day", "emergency"], Mixed.Urgencies.Right);
        Assert.Equal([[0, 1, 0, 1, 0], [1, 1, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 1, 1, 0]], Rows(Mixed.Urgencies));
    }

    [Fact]
    public void Questions_OfAnEvenNumberOfCases_HaveTheirMiddleBetweenTwo()
    {
        Assert.Equal(134 / 8.0, Mixed.QuestionsMean);
        Assert.Equal(16.5, Mixed.QuestionsMedian);
    }

    [Fact]
    public void Questions_OfAnOddNumberOfCases_HaveTheMiddleOne()
    {
        var scores = Metrics.Of([Outcomes.Of("acute", "acute", 9), Outcomes.Of("acute", "acute", 1), Outcomes.Of("acute", "acute", 2)]);

        Assert.Equal(2, scores.QuestionsMedian);
    }

    private static IEnumerable<int[]> Rows(ConfusionMatrix matrix) =>
        matrix.Right.Select((_, right) => matrix.Judged.Select((_, judged) => matrix[right, judged]).ToArray());
}
