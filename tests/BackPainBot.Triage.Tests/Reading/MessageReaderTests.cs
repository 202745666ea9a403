namespace BackPainBot.Triage.Reading;

public class MessageReaderTests
{
    private static readonly MessageReader Sut = new(TriageKnowledge.Load());

    [Theory]
    [InlineData("I can't feel it when I wipe", "saddle")]
    [InlineData("since last night I can’t pee at all", "bladder-new")]
    [InlineData("I wet myself this morning and didn't notice", "bladder-new")]
    [InlineData("pins and needles in both legs", "both-legs")]
    [InlineData("my foot keeps slapping when I walk", "leg-weak")]
    [InlineData("my pee looks like cola", "dark-urine")]
    [InlineData("pain shoots down my left leg to the foot", "limb-one")]
    [InlineData("numb between the legs", "saddle")]
    [InlineData("I don't want to be here anymore", "crisis")]
    [InlineData("Had a fever of 38.7 since yesterday", "fever")]
    [InlineData("the bar landed on my back", "blow")]
    [InlineData("tearing pain in my chest", "chest")]
    public void Read_SignInLayWords_Present(string text, string finding) =>
        Assert.Contains(finding, Sut.Read(text, Reads.Today)!.Present);

    [Theory]
    [InlineData("no numbness, tingling or weakness in my legs, no fever", "limb-one")]
    [InlineData("No fever.", "fever")]
    [InlineData("my dad had prostate cancer", "past-cancer")]
    [InlineData("what if I get numb between my legs?", "saddle")]
    [InlineData("I had pins and needles in my foot two years ago", "limb-one")]
    public void Read_NegatedImaginedPastOrOthers_NotPresent(string text, string finding) =>
        Assert.DoesNotContain(finding, Sut.Read(text, Reads.Today)?.Present ?? []);

    [Fact]
    public void Read_NumbBetweenTheLegs_IsNotBothLegs()
    {
        Assert.DoesNotContain("both-legs", Sut.Read("now I am numb between my legs", Reads.Today)!.Present);
        Assert.Contains("both-legs", Sut.Read("numb between my legs and both legs tingle", Reads.Today)!.Present);
    }

    [Fact]
    public void Read_StoryOfALifter_FillsWhatItSays()
    {
        var told = Sut.Read("Did heavy deadlifts 3 days ago and my lower back hurts, 6/10. No bladder problems.", Reads.Today)!;

        Assert.Contains("region-lower", told.Present);
        Assert.Equal(new DayRange(3, 3), told.Since);
        Assert.Equal(6, told.Severity);
        Assert.Contains("bladder", told.Absent);
    }
}
