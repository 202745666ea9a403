namespace BackPainBot.Triage.Reading;

/// <summary>Sentences that hold a "no" or a "fine" and deny nothing: what is taken for a denial here is never asked.</summary>
public class FalseDenialTests
{
    private static readonly MessageReader Sut = new(TriageKnowledge.Load());

    [Theory]
    [InlineData("I have no control over my bladder", "bladder")]
    [InlineData("my bladder isn't working fine", "bladder")]
    [InlineData("no warning from my bladder", "bladder")]
    [InlineData("not peeing ok", "bladder")]
    [InlineData("peeing is ok, just can't feel it", "bladder")]
    [InlineData("no control over my bowels", "bowel")]
    [InlineData("my bowels are not working normally", "bowel")]
    [InlineData("no feeling in both legs", "both-legs")]
    [InlineData("no strength in both legs", "both-legs")]
    [InlineData("no sensation around the saddle", "saddle")]
    [InlineData("I had no numbness between my legs until today", "saddle")]
    [InlineData("no temperature yesterday, 38.9 today", "fever")]
    [InlineData("no fever but my sheets are soaked", "fever")]
    public void Read_NoDenial_DeniesNothing(string text, string finding) =>
        Assert.DoesNotContain(finding, Sut.Read(text, Reads.Today)?.Absent ?? []);

    [Theory]
    [InlineData("I'm scared I might kill myself")]
    [InlineData("what if I just end it all")]
    [InlineData("I wish I was dead")]
    [InlineData("I don't see the point anymore")]
    [InlineData("thinking about suicide")]
    public void Read_CrisisWordsHoweverPut_Present(string text) => Assert.Contains("crisis", Sut.Read(text, Reads.Today)?.Present ?? []);
}
