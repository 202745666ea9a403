namespace BackPainBot.Triage;

/// <summary>Every entry of the article's inventory is reached by somebody's answers, by name.</summary>
public class InventoryTests
{
    [Theory]
    [InlineData("F-PREP-1", "T-SET-2 T-SET-3")]
    [InlineData("F-PREP-2", "")]
    [InlineData("F-PREP-3", "T-SET-1")]
    [InlineData("F-PERF-1", "T-LIFT-2 T-LIFT-3")]
    [InlineData("F-PERF-2", "")]
    [InlineData("F-ACT-1", "T-LIFT-4 T-SET-3")]
    [InlineData("F-NECK-1", "U-1 U-2")]
    [InlineData("F-LOAD-1", "P-1 M-1")]
    [InlineData("F-LOAD-2", "P-2")]
    [InlineData("F-LOAD-3", "P-3 P-4 P-5")]
    [InlineData("F-LOAD-4", "M-1")]
    [InlineData("F-WARM-1", "M-1 M-2")]
    [InlineData("F-MOB-1", "E-0 E-1 E-2 E-3 E-4 E-5")]
    [InlineData("F-SED-1", "C-1")]
    public void Plan_FaultNamed_AnsweredAsTheArticleDoes(string fault, string answers)
    {
        string[] expected = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var region in (string[])["region-upper", "region-middle", "region-lower"])
        {
            var plan = Chat.With(fault, region).Finish().Plan;

            var named = Assert.Single(plan.Faults);
            Assert.Equal(fault, named.Fault.Id);
            Assert.Equal(expected, named.Answers.Select(a => a.Id));
            Assert.Empty(expected.Except(plan.ToDo.Select(a => a.Id)));
        }
    }

    [Fact]
    public void Faults_OfTheArticle_Fourteen() => Assert.Equal(14, Chat.Knowledge.Faults.Count);

    [Theory]
    [InlineData("K-1", 3)]
    [InlineData("K-2", 20)]
    [InlineData("K-3", 3)]
    [InlineData("K-4", 20)]
    [InlineData("K-5", 10)]
    [InlineData("K-6", 3, "worse-bending")]
    [InlineData("K-7", 3)]
    [InlineData("K-8", 3, "cannot-stand")]
    [InlineData("K-12", 3)]
    [InlineData("K-13", 3)]
    [InlineData("K-14", 3, "F-LOAD-2")]
    [InlineData("U-3", 3, "region-upper")]
    [InlineData("M-3", 3, "region-middle")]
    [InlineData("L-2", 3, "region-lower")]
    public void Plan_WhomAFactIsFor_Told(string fact, int days, params string[] findings) =>
        Assert.Contains(fact, Chat.With(findings).Since(days).Finish().Plan.Facts.Select(f => f.Id));

    [Theory]
    [InlineData("K-2", 10)]
    [InlineData("K-7", 4)]
    [InlineData("K-14", 3, "F-LOAD-2", "F-PREP-1")]
    public void Plan_WhomAFactIsNotFor_NotTold(string fact, int days, params string[] findings) =>
        Assert.DoesNotContain(fact, Chat.With(findings).Since(days).Finish().Plan.Facts.Select(f => f.Id));

    [Fact]
    public void Plan_PeopleOfAllKinds_ReachEveryEntry()
    {
        Chat[] people =
        [
            Chat.With("region-upper", "worse-bending").Severity(6),
            Chat.With("region-middle", "level-advanced", "F-LOAD-2", "cannot-stand"),
            Chat.With("region-middle", "level-beginner").Since(20),
            Chat.With("region-lower"),
            Chat.With("pregnant").Since(10),
            Chat.With("age-over-70"),
            Chat.With("age-under-16"),
        ];
        var reached = people.Select(p => p.Finish().Plan).SelectMany(p => p.ToDo.Concat(p.Facts)).Select(a => a.Id);

        Assert.Empty(Chat.Knowledge.Advice.Select(a => a.Id).Except(reached));
    }

    [Fact]
    public void Advice_OfTheArticle_IsTheInventory()
    {
        var ids = Chat.Knowledge.Advice.Where(a => a.Section is not null).Select(a => a.Id);
        string[] inventory =
        [
            "T-SET-0", "T-SET-1", "T-SET-2", "T-SET-3", "T-LIFT-1", "T-LIFT-2", "T-LIFT-3", "T-LIFT-4",
            "U-1", "U-2", "U-3", "M-1", "M-2", "M-3", "L-1", "L-2", "P-0", "P-1", "P-2", "P-3", "P-4", "P-5",
            "C-1", "ST-1", "ST-2", "ST-3", "ST-4", "E-0", "E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7a", "E-7b",
            "K-1", "K-2", "K-3", "K-4", "K-5", "K-6", "K-7", "K-8", "K-12", "K-13", "K-14",
        ];

        Assert.Equal(inventory.Order(), ids.Order());
    }
}
