namespace BackPainBot.Triage.Reading;

/// <summary>What somebody denies outright is not asked again, so nothing else may be taken for a denial.</summary>
public class DenialTests
{
    [Theory]
    [InlineData("no bladder problems", "bladder")]
    [InlineData("No bladder or bowel issues", "bladder")]
    [InlineData("No bladder or bowel issues", "bowel")]
    [InlineData("no loss of bladder control", "bladder-new")]
    [InlineData("peeing is fine", "bladder")]
    [InlineData("bladder and bowels are all normal", "bowel")]
    [InlineData("No problems with peeing or pooing", "bladder")]
    [InlineData("No numbness around the groin", "saddle")]
    [InlineData("no saddle numbness", "saddle")]
    [InlineData("it doesn't radiate down my legs", "limb-one")]
    [InlineData("no leg pain", "both-legs")]
    [InlineData("no numbness or tingling in my legs", "both-legs")]
    [InlineData("no fever", "fever")]
    [InlineData("No unexplained weight loss", "weight-loss")]
    public void Read_Denied_Absent(string text, string finding) => Assert.Contains(finding, Reads.Absent(text));

    [Theory]
    [InlineData("no idea why but my bladder feels odd")]
    [InlineData("no sleep because my bladder is leaking")]
    [InlineData("no luck peeing today")]
    [InlineData("no feeling when peeing")]
    [InlineData("without warning my bladder emptied")]
    [InlineData("no bladder problems until this morning")]
    [InlineData("I had no bladder problems before this")]
    [InlineData("not sure if peeing is normal")]
    [InlineData("I don't think my bladder is fine")]
    [InlineData("what if there's no bladder control")]
    [InlineData("peeing is not fine")]
    [InlineData("my mate had no bladder problems")]
    [InlineData("no change in how hard it is to pee")]
    [InlineData("bladder is fine, I think")]
    public void Read_NoFirmDenial_BladderStaysOpen(string text)
    {
        Assert.DoesNotContain("bladder", Reads.Absent(text));
        Assert.DoesNotContain("bladder-new", Reads.Absent(text));
    }

    [Theory]
    [InlineData("no sleep and numb legs", "both-legs")]
    [InlineData("no position helps the pain in my leg", "limb-one")]
    [InlineData("no painkillers help with the numbness around my groin", "saddle")]
    [InlineData("no paracetamol touches this fever", "fever")]
    [InlineData("no relief, goes down my leg", "limb-one")]
    public void Read_NoOfSomethingElse_NotAbsent(string text, string finding) => Assert.DoesNotContain(finding, Reads.Absent(text));

    [Fact]
    public void Read_DeniedAndPresent_PresentCounts()
    {
        const string text = "No bladder problems. Actually, I wet myself this morning.";

        Assert.Contains("bladder-new", Reads.Present(text));
        Assert.DoesNotContain("bladder-new", Reads.Absent(text));
    }
}
