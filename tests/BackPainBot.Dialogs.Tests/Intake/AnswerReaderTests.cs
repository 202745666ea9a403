using BackPainBot.Triage;

namespace BackPainBot.Dialogs.Intake;

public class AnswerReaderTests
{
    private static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();
    private static readonly ConversationContent Content = ConversationContent.Load(Chat.ContentFolder, Knowledge);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly MessageReader Reader = new(Knowledge);
    private static readonly AnswerReader Sut = new(Content, new Phrases(Content));

    [Theory]
    [InlineData("1 3", "bladder", "saddle")]
    [InlineData("1, 3", "bladder", "saddle")]
    [InlineData("1 and 3.", "bladder", "saddle")]
    [InlineData("Both legs", "both-legs")]
    [InlineData("numb between the legs", "saddle")]
    [InlineData("I can't hold my poo", "bowel")]
    public void Read_ListOfSigns_ChoosesThoseNamed(string said, params string[] findings) =>
        Assert.Equal(findings, Read("red-flags-nerves", said)!.Present);

    [Theory]
    [InlineData("None of these")]
    [InlineData("none")]
    [InlineData("No!")]
    [InlineData("nothing")]
    [InlineData("0")]
    [InlineData("no, nothing like that")]
    [InlineData("none, thank god")]
    [InlineData("nope none")]
    public void Read_NoneOfAList_DeniesAll(string said)
    {
        var answer = Read("red-flags-nerves", said)!;

        Assert.Empty(answer.Present);
        Assert.Equal(5, answer.Absent.Count);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("no 3 maybe")]
    [InlineData("my bladder is not great")]
    [InlineData("no feeling")]
    public void Read_UnclearAnswerToAList_IsNoAnswer(string said) => Assert.Null(Read("red-flags-nerves", said));

    [Fact]
    public void Read_NotSure_DeniesNothing()
    {
        var answer = Read("red-flags-nerves", "I'm not sure")!;

        Assert.Empty(answer.Absent);
        Assert.Equal(["unsure-nerves"], answer.Present);
    }

    [Theory]
    [InlineData("a bit")]
    [InlineData("a bit yeah")]
    [InlineData("kinda")]
    [InlineData("sort of, sometimes")]
    [InlineData("I think so")]
    [InlineData("prob")]
    public void Read_QuietYes_IsYes(string said) => Assert.Equal(["very-ill"], Read("red-flags-very-ill", said)!.Present);

    [Theory]
    [InlineData("I don't think so")]
    [InlineData("not that I know of")]
    [InlineData("no, not really")]
    public void Read_QuietNo_IsNo(string said) => Assert.Equal(["very-ill"], Read("red-flags-very-ill", said)!.Absent);

    [Theory]
    [InlineData("dunno mate")]
    [InlineData("I haven't got a clue")]
    [InlineData("not really sure")]
    public void Read_UnsureInAnyWords_IsNotSure(string said) => Assert.Equal(["morning-unknown"], Read("red-flags-morning", said)!.Present);

    [Theory]
    [InlineData("15", "age-under-16")]
    [InlineData("I'm 16", "age-16-18")]
    [InlineData("44 years", "age-19-44")]
    [InlineData("71", "age-over-70")]
    [InlineData("19 to 44", "age-19-44")]
    [InlineData("Over 70", "age-over-70")]
    [InlineData("Under 16", "age-under-16")]
    public void Read_AgeInYears_FindsTheBand(string said, string finding) => Assert.Contains(finding, Read("age", said)!.Present);

    [Theory]
    [InlineData("6 months", "level-beginner")]
    [InlineData("2 years", "level-middle")]
    [InlineData("about 10 years", "level-advanced")]
    [InlineData("5", "level-advanced")]
    [InlineData("Under a year", "level-beginner")]
    [InlineData("1 to 3 years", "level-middle")]
    [InlineData("Over 3 years", "level-advanced")]
    public void Read_YearsOfTraining_FindsTheLevel(string said, string finding) => Assert.Contains(finding, Read("experience", said)!.Present);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("7/10", 7)]
    [InlineData("between 6 and 8", 8)]
    [InlineData("pretty bad", 7)]
    [InlineData("0", 0)]
    public void Read_Score_TakesTheHigherNumber(string said, int score) => Assert.Equal(score, Read("severity", said)!.Severity);

    [Theory]
    [InlineData("11")]
    [InlineData("100")]
    [InlineData("a lot")]
    public void Read_ScoreOutOfRange_IsNoAnswer(string said) => Assert.Null(Read("severity", said));

    [Theory]
    [InlineData("2 to 3 days", 2, 3)]
    [InlineData("5", 5, 5)]
    [InlineData("two weeks", 14, 14)]
    [InlineData("More than 3 months", 91, 730)]
    public void Read_Days_ReadsButtonsNumbersAndWords(string said, int from, int to) =>
        Assert.Equal(new DayRange(from, to), Read("since", said)!.Since);

    [Theory]
    [InlineData("yes", "bladder-new")]
    [InlineData("Yes, new or different", "bladder-new")]
    [InlineData("no", "bladder-known-leak")]
    [InlineData("not sure", "bladder-new")]
    public void Read_ClarifyingQuestion_YesAndNotSureAreDangerous(string said, string finding) =>
        Assert.Contains(finding, Read("clarify-cauda-equina-bladder", said)!.Present);

    [Theory]
    [InlineData("lower and middle")]
    [InlineData("upper back and lower back")]
    public void Read_TwoRegions_IsNoAnswer(string said) => Assert.Null(Read("region", said));

    [Fact]
    public void Read_Everywhere_IsNotSure() => Assert.Equal(["region-unknown"], Read("region", "the whole back really")!.Present);

    [Fact]
    public void Read_NameThatHoldsADenial_IsChosen() => Assert.Equal(["F-WARM-1"], Read("load", "no warmup")!.Present);

    [Fact]
    public void Read_NoFeelingAtAll_IsNotTakenAsNo() => Assert.Null(Read("clarify-cauda-equina-bladder", "no idea what feeling you mean"));

    [Fact]
    public void Read_AnswerThatTellsMore_KeepsBoth()
    {
        var answer = Read("region", "lower back, and my foot keeps slapping")!;

        Assert.Contains("region-lower", answer.Present);
        Assert.Contains("leg-weak", answer.Present);
    }

    private static Answer? Read(string question, string said)
    {
        var asked = Knowledge.Question(question)!;
        return Sut.Read(Interview.Ask(asked, PainReport.From(Knowledge, [])), said, Reader.Read(said, asked, Today), Today);
    }
}
