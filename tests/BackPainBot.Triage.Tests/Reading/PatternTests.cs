namespace BackPainBot.Triage.Reading;

public class PatternTests
{
    [Theory]
    [InlineData("numb legs", "my numb legs")]
    [InlineData("numb|dead legs", "dead legs")]
    [InlineData("tingl*", "tingling")]
    [InlineData("tingl*", "it tingles")]
    [InlineData("numb .. legs", "numb in both of my legs")]
    [InlineData("numb .. legs", "numb legs")]
    [InlineData("both of? my? legs", "both legs")]
    [InlineData("both of? my? legs", "both of my legs")]
    [InlineData("\"pins and needles\"|tingling in", "pins and needles in")]
    [InlineData("cant pee", "I CAN'T pee")]
    public void End_Fits_Found(string phrase, string text) => Assert.True(Fits(phrase, text));

    [Theory]
    [InlineData("numb legs", "legs numb")]
    [InlineData("numb legs", "numb. Legs")]
    [InlineData("numb .. legs", "numb one two three four five six legs")]
    [InlineData("numb", "numbers")]
    [InlineData("tingl* in", "tingling")]
    public void End_DoesNotFit_NotFound(string phrase, string text) => Assert.False(Fits(phrase, text));

    [Fact]
    public void End_GapOverADenial_NotFound() =>
        Assert.Equal(-1, new Pattern("leg .. numb").End([new("leg", 0, false), new("isnt", 0, false, Negates: true), new("numb", 0, false)], 0));

    [Theory]
    [InlineData("")]
    [InlineData("both?")]
    [InlineData("\"pins and needles")]
    public void New_NoPhrase_Throws(string phrase) => Assert.Throws<FormatException>(() => new Pattern(phrase));

    private static bool Fits(string phrase, string text)
    {
        var tokens = Tokenizer.Split(text);
        return Enumerable.Range(0, tokens.Count).Any(i => new Pattern(phrase).End(tokens, i) >= 0);
    }
}
