namespace BackPainBot.Triage.Reading;

public class SeverityReaderTests
{
    [Theory]
    [InlineData("6/10", 6)]
    [InlineData("about a 7 out of 10.", 7)]
    [InlineData("10/10 pain", 10)]
    [InlineData("0 / 10 at rest", 0)]
    [InlineData("an 8 out of ten", 8)]
    public void Read_OutOfTen_Number(string text, int score) => Assert.Equal(score, SeverityReader.Read(text));

    [Theory]
    [InlineData("it hurts")]
    [InlineData("5x10 at 100")]
    [InlineData("got 8/10 reps")]
    [InlineData("RPE 9/10")]
    [InlineData("on 7/10/2025")]
    [InlineData("120/100")]
    [InlineData("9 out of 10 lifters")]
    public void Read_NotASeverity_Null(string text) => Assert.Null(SeverityReader.Read(text));
}
