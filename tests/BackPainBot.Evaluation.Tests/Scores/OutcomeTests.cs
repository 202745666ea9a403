namespace BackPainBot.Evaluation.Scores;

public class OutcomeTests
{
    [Theory]
    [InlineData("red/emergency/lower", "chronic/emergency/lower", nameof(Mistake.MissedRedFlag))]
    [InlineData("red", "none", nameof(Mistake.MissedRedFlag))]
    [InlineData("red/emergency", "red/same-day", nameof(Mistake.MissedEmergency))]
    [InlineData("acute", "red", nameof(Mistake.NeedlessAlarm))]
    [InlineData("acute", "chronic", nameof(Mistake.OtherClass))]
    [InlineData("chronic", "none", nameof(Mistake.OtherClass))]
    [InlineData("chronic/routine/lower", "chronic/self-care/upper", nameof(Mistake.OtherUrgency))]
    [InlineData("acute/self-care/lower", "acute/self-care/unspecified", nameof(Mistake.OtherRegion))]
    public void Mistake_SomethingWrong_IsTheGravest(string right, string judged, string mistake) =>
        Assert.Equal(Enum.Parse<Mistake>(mistake), Outcomes.Of(right, judged).Mistake);

    [Theory]
    [InlineData("red/same-day/lower", "red/same-day/lower")]
    [InlineData("chronic", "chronic/routine/upper")]
    public void Mistake_AllThatIsLabelledRight_IsNone(string right, string judged) =>
        Assert.Null(Outcomes.Of(right, judged).Mistake);
}
