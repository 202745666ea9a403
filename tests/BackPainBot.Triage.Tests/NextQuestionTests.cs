using BackPainBot.Triage.Knowledge;

namespace BackPainBot.Triage;

/// <summary>What is asked next, and what of it, by the smallest rules that can show it.</summary>
public class NextQuestionTests
{
    private static readonly TriageKnowledge Small = Files.Parse(
        "- { id: clarify",
        """
        - { id: heavy, part: training, kind: yesNo, yes: heavy-yes, no: heavy-no }
          - { id: faults, part: training, kind: many, options: [round, jerk] }
          - { id: clarify
        """);

    private static readonly Answer NoSigns = new("signs", "none") { Absent = ["numb", "weak"] };

    [Fact]
    public void Next_ListDenied_IsNotAskedForWhichOne() => Assert.Equal("heavy", Next(NoSigns));

    [Fact]
    public void Next_ListNotSure_IsAskedForWhichOne() =>
        Assert.Equal("signs-which", Next(new Answer("signs", "not sure") { Present = ["unsure-signs"], NotKnown = ["numb", "weak"] }));

    [Fact]
    public void Next_UnsureOfAllOfAListAfterwards_IsAskedAgain() =>
        Assert.Equal("signs", Next(NoSigns, new Answer(Answer.Told, "no idea any more") { NotKnown = ["numb", "weak"] }));

    [Fact]
    public void Next_UnsureOfOneOfAListAfterwards_IsAskedAgain() =>
        Assert.Equal("signs", Next(NoSigns, new Answer(Answer.Told, "my foot, I am not sure any more") { NotKnown = ["weak"] }));

    [Fact]
    public void Next_YesToldUnasked_IsNotAsked() => Assert.Equal("faults", Next(NoSigns, Told("heavy-yes")));

    [Fact]
    public void Next_NoToldUnasked_IsNotAsked() => Assert.Equal("faults", Next(NoSigns, Told("heavy-no")));

    [Fact]
    public void Next_OneOfTheLiftsFaultsTold_IsEnough() => Assert.Equal(Interview.Summary.Id, Next(NoSigns, Told("heavy-yes"), Told("jerk")));

    [Fact]
    public void Ask_List_TellsWhatWasDeniedFromWhatWasNamed()
    {
        var open = Interview.Ask(Small.Question("signs")!, PainReport.From(Small, [new Answer(Answer.Told, "said") { Present = ["numb"], Absent = ["weak"] }]));

        Assert.Empty(open.Open);
        Assert.Equal(["numb", "weak"], open.Understood);
        Assert.Equal(["weak"], open.Denied);
    }

    [Fact]
    public void Ask_ChoiceOfOne_OffersAllAgain()
    {
        var region = Chat.Knowledge.Question("region")!;

        var open = Interview.Ask(region, PainReport.From(Chat.Knowledge, [Told("region-upper")]));

        Assert.Equal(region.Options, open.Open);
        Assert.Empty(open.Understood);
    }

    [Fact]
    public void AnyStep_Null_Throws()
    {
        var report = PainReport.From(Small, []);

        Assert.Throws<ArgumentNullException>(() => new Interview(Small).Next(null!));
        Assert.Throws<ArgumentNullException>(() => Interview.Ask(null!, report));
        Assert.Throws<ArgumentNullException>(() => Interview.Ask(Small.Question("signs")!, null!));
        Assert.Throws<ArgumentNullException>(() => new Interview(Small).WithoutMoot(null!));
        Assert.Throws<ArgumentNullException>(() => new Assessor(Small).Assess(null!));
        Assert.Throws<ArgumentNullException>(() => new AdvicePlanner(Small).Plan(null!, new Assessor(Small).Assess(report)));
        Assert.Throws<ArgumentNullException>(() => new AdvicePlanner(Small).Plan(report, null!));
    }

    private static string? Next(params Answer[] answers) => new Interview(Small).Next(PainReport.From(Small, answers))?.Question.Id;

    private static Answer Told(string finding) => new(Answer.Told, finding) { Present = [finding] };
}
