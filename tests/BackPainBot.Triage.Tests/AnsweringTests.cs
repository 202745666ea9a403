using BackPainBot.Triage.Knowledge;

namespace BackPainBot.Triage;

/// <summary>What an answer settles, and what it leaves open.</summary>
public class AnsweringTests
{
    private static readonly TriageKnowledge Small = Files.Parse();
    private static readonly OpenQuestion Signs = Open("signs");
    private static readonly OpenQuestion Clarify = Open("clarify");

    [Fact]
    public void Choose_SomeOfTheOpenOnes_TheOthersAreDenied()
    {
        var answer = Signs.Choose("numb", ["numb"]);

        Assert.Equal(["numb"], answer.Present);
        Assert.Equal(["weak"], answer.Absent);
    }

    [Theory]
    [InlineData(true, "bad", "fine")]
    [InlineData(false, "fine", "bad")]
    public void Decide_YesOrNo_OneIsPresentAndTheOtherAbsent(bool yes, string present, string absent)
    {
        var answer = Clarify.Decide("said", yes);

        Assert.Equal([present], answer.Present);
        Assert.Equal([absent], answer.Absent);
    }

    [Fact]
    public void NotSure_List_LeavesWhatWasOpenUnknown()
    {
        var answer = Signs.NotSure("not sure");

        Assert.Equal(["unsure-signs"], answer.Present);
        Assert.Equal(["numb", "weak"], answer.NotKnown);
    }

    [Fact]
    public void NotSure_YesOrNo_LeavesWhatYesMeansUnknown() => Assert.Equal(["bad"], Clarify.NotSure("not sure").NotKnown);

    [Fact]
    public void NotSure_QuestionWithoutAFindingForIt_NothingIsPresent() =>
        Assert.Empty(Interview.Ask(Files.Parse(", unsure: bad", "").Question("clarify")!, PainReport.From(Small, [])).NotSure("not sure").Present);

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Score_OutOfRange_Throws(int score) => Assert.Throws<ArgumentOutOfRangeException>(() => Signs.Score("said", score));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Score_AtTheEnds_IsTaken(int score) => Assert.Equal(score, Signs.Score("said", score).Severity);

    [Fact]
    public void AnyAnswer_NoQuestion_Throws()
    {
        OpenQuestion none = null!;

        Assert.Throws<ArgumentNullException>(() => none.Choose("said", []));
        Assert.Throws<ArgumentNullException>(() => Signs.Choose("said", null!));
        Assert.Throws<ArgumentNullException>(() => none.Decide("said", yes: true));
        Assert.Throws<ArgumentNullException>(() => none.NotSure("said"));
        Assert.Throws<ArgumentNullException>(() => none.Since("said", new DayRange(1, 1)));
        Assert.Throws<ArgumentNullException>(() => none.Score("said", 1));
    }

    private static OpenQuestion Open(string question) => Interview.Ask(Small.Question(question)!, PainReport.From(Small, []));
}
