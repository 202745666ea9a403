namespace BackPainBot.Triage;

/// <summary>What the article advises reaches the person it is for.</summary>
public class AdvicePlanTests
{
    private static readonly string[] Exercises = ["E-0", "E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7a", "E-7b"];
    private static readonly string[] Technique = ["T-SET-0", "T-SET-1", "T-SET-2", "T-SET-3", "T-LIFT-1", "T-LIFT-2", "T-LIFT-3", "T-LIFT-4"];
    private static readonly string[] Training = ["P-0", "P-3", "P-4", "P-5"];

    [Fact]
    public void Plan_SoreLowerBack_TheExercisesInTheArticlesOrder() => AssertInOrder(Exercises, Chat.With().Finish().Plan.Now);

    [Fact]
    public void Plan_SoreLowerBack_TheTechniqueInTheArticlesOrder() => AssertInOrder(Technique, Chat.With().Finish().Plan.Before);

    [Fact]
    public void Plan_SoreLowerBack_RollerBeforeAndTreatmentInTheWeeks()
    {
        var plan = Chat.With().Finish().Plan;

        Assert.Contains("ST-1", Ids(plan.Before));
        Assert.DoesNotContain("ST-1", Ids(plan.Now));
        AssertInOrder(["C-1", "ST-2", "ST-3", "ST-4"], plan.Weeks);
    }

    [Theory]
    [InlineData("region-upper", "T-SET-0 U-1 U-2", "M-1 M-2 L-1")]
    [InlineData("region-middle", "M-1 M-2 P-0 P-3 P-4 P-5", "T-SET-0 U-1 L-1")]
    [InlineData("region-lower", "T-SET-0 L-1", "U-1 M-1 M-2")]
    public void Plan_Region_ItsOwnAdviceByDefault(string region, string given, string notGiven)
    {
        var ids = Ids(Chat.With(region).Finish().Plan.ToDo);

        Assert.Empty(given.Split(' ').Except(ids));
        Assert.Empty(notGiven.Split(' ').Intersect(ids));
    }

    [Fact]
    public void Plan_RegionUnknown_TechniqueAndTraining()
    {
        var ids = Ids(Chat.With().NotSure("region").Finish().Plan.ToDo);

        Assert.Empty(Technique.Concat(Training).Except(ids));
    }

    [Fact]
    public void Plan_OtherCauseNamed_AddedToTheRegionsOwn()
    {
        Assert.Empty(Technique.Except(Ids(Chat.With("region-middle", "F-PREP-1").Finish().Plan.ToDo)));
        Assert.Empty(Training.Except(Ids(Chat.With("region-lower", "F-LOAD-3").Finish().Plan.ToDo)));
    }

    [Theory]
    [InlineData("level-beginner", "P-1", "P-2")]
    [InlineData("level-advanced", "P-2", "P-1")]
    public void Plan_Level_ItsOwnTraining(string level, string given, string notGiven)
    {
        var ids = Ids(Chat.With("region-middle", level).Finish().Plan.Weeks);

        Assert.Contains(given, ids);
        Assert.DoesNotContain(notGiven, ids);
    }

    [Fact]
    public void Plan_ChronicRisk_TrainingPlanInAnyRegion() =>
        Assert.Empty(Training.Except(Ids(Chat.With("region-lower").Since(20).Finish().Plan.Weeks)));

    [Fact]
    public void Plan_Pregnant_MidwifeAndNoExercise()
    {
        var ids = Ids(Chat.With("pregnant").Finish().Plan.ToDo);

        Assert.Contains("G-MIDWIFE", ids);
        Assert.Empty(ids.Intersect([.. Exercises, "ST-1", "ST-2", "ST-3", "C-1"]));
    }

    [Theory]
    [InlineData("age-over-70")]
    [InlineData("osteoporosis")]
    [InlineData("steroids")]
    [InlineData("blood-thinners")]
    public void Plan_FrailOrThinBlood_NoRollerNorMassage(string finding)
    {
        var ids = Ids(Chat.With(finding).Finish().Plan.ToDo);

        Assert.Contains("G-FRAIL", ids);
        Assert.Empty(ids.Intersect(["ST-1", "ST-2", "ST-3"]));
    }

    [Theory]
    [InlineData("limb-one")]
    [InlineData("muscle-weak")]
    [InlineData("saddle")]
    public void Plan_RedFlag_Nothing(string sign) => Assert.Same(AdvicePlan.Nothing, Chat.With(sign).Finish().Plan);

    [Fact]
    public void Nothing_IsEmpty()
    {
        Assert.Empty(AdvicePlan.Nothing.ToDo);
        Assert.Empty(AdvicePlan.Nothing.Facts);
        Assert.Empty(AdvicePlan.Nothing.Faults);
    }

    private static List<string> Ids(IEnumerable<AdviceEntry> advice) => [.. advice.Select(a => a.Id)];

    private static void AssertInOrder(string[] expected, IEnumerable<AdviceEntry> advice) =>
        Assert.Equal(expected, Ids(advice).Where(expected.Contains));
}
