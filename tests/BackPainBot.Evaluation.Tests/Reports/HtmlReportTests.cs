using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Scores;
using BackPainBot.Triage;

namespace BackPainBot.Evaluation.Reports;

public class HtmlReportTests
{
    [Fact]
    public void Of_Outcomes_DrawsSharesClassesAndUrgencies()
    {
        var page = Page(Outcomes.Of("red/emergency", "red/emergency"), Outcomes.Of("acute/self-care", "red/emergency"));

        Assert.Equal(3, page.Split("<svg").Length - 1);
        Assert.Contains("needless alarms</text>", page, StringComparison.Ordinal);
        Assert.Contains("same-day</text>", page, StringComparison.Ordinal);
    }

    // The charts' library draws its own exceptions into the picture instead of throwing them.
    [Theory]
    [InlineData("red/emergency/lower", "red/emergency/lower")]
    [InlineData("acute", "acute")]
    [InlineData("acute", "none")]
    public void Of_WhateverIsLabelled_DrawsNoFailure(string right, string judged) =>
        Assert.DoesNotContain("exception", Page(Outcomes.Of(right, judged)), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Of_ChartsOnOnePage_ShareNoIds()
    {
        var ids = Page(Outcomes.Of("acute", "acute")).Split(" id=\"").Skip(1).Select(rest => rest.Split('"')[0]).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Of_Misjudged_ListsWhatWasSaidAsText()
    {
        var outcome = Outcomes.Of("acute", "red") with { Case = new Case("t<1>", "pain > 5 & \"numb\"", TriageClass.AcuteSoreness) };

        var page = Page(outcome);

        Assert.Contains("Needless alarms: 1", page, StringComparison.Ordinal);
        Assert.Contains("t&lt;1&gt;", page, StringComparison.Ordinal);
        Assert.Contains("pain &gt; 5 &amp; &quot;numb&quot;", page, StringComparison.Ordinal);
    }

    private static string Page(params Outcome[] outcomes) => HtmlReport.Of("dev.jsonl", Metrics.Of(outcomes), outcomes);
}
