namespace BackPainBot.Triage;

public class MootTests
{
    private static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();

    private static readonly Answer Doubt = new("since", "not sure") { Present = ["since-unknown"] };
    private static readonly Answer Long = new("since-long", "yes") { Present = ["since-over-14"] };

    [Fact]
    public void WithoutMoot_ReasonStillThere_KeepsTheAnswer() =>
        Assert.Equal([Doubt, Long], new Interview(Knowledge).WithoutMoot([Doubt, Long]));

    [Fact]
    public void WithoutMoot_ReasonPutRight_DropsTheAnswer()
    {
        var right = new Answer(Answer.Told, "2 days") { Absent = ["since-unknown"], Since = new DayRange(2, 2) };

        Assert.Equal([Doubt, right], new Interview(Knowledge).WithoutMoot([Doubt, Long, right]));
    }

    [Fact]
    public void WithoutMoot_QuestionThatItsOwnAnswerCloses_IsKept()
    {
        var leak = new Answer(Answer.Told, "I leak a little") { Present = ["bladder"] };
        var known = new Answer("clarify-cauda-equina-bladder", "no") { Present = ["bladder-known-leak"], Absent = ["bladder-new"] };

        Assert.Equal([leak, known], new Interview(Knowledge).WithoutMoot([leak, known]));
    }
}
