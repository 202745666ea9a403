namespace BackPainBot.Triage.Knowledge;

public class ReviewTests
{
    [Fact]
    public void Parse_NoReviewer_NobodyAndNoDate() => Assert.Equal(new Review { By = "", On = "" }, Files.Parse().Review);

    [Theory]
    [InlineData("", "", false)]
    [InlineData("A. Clinician, physiotherapist", "", false)]
    [InlineData("", "2026-11-23", false)]
    [InlineData("A. Clinician, physiotherapist", "2026-11-23", true)]
    public void Done_NameAndDate_Only(string by, string on, bool done) => Assert.Equal(done, new Review { By = by, On = on }.Done);
}
