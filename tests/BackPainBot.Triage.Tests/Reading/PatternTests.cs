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
    [InlineData("numb ~ legs", "numb legs")]
    [InlineData("numb ~ legs", "legs went numb")]
    [InlineData("both of? my? legs", "both legs")]
    [InlineData("both of? my? legs", "both of my legs")]
    [InlineData("\"pins and needles\"|tingling in", "pins and needles in")]
    [InlineData("<limb> numb", "my left foot numb")]
    [InlineData("<part> numb", "my left foot numb")]
    [InlineData("it went $", "it went. Then it hurt")]
    [InlineData("it went $", "it went, I think")]
    [InlineData("it went $", "it went")]
    [InlineData("cant pee", "I CAN'T pee")]
    public void In_Fits_Found(string phrase, string text) => Assert.True(Fits(phrase, text));

    [Theory]
    [InlineData("numb legs", "legs numb")]
    [InlineData("numb legs", "numb. Legs")]
    [InlineData("numb .. legs", "numb one two three four five six legs")]
    [InlineData("numb", "numbers")]
    [InlineData("tingl* in", "tingling")]
    [InlineData("leg .. numb", "leg not numb")]
    [InlineData("it went $", "it went numb")]
    public void In_DoesNotFit_NotFound(string phrase, string text) => Assert.False(Fits(phrase, text));

    [Theory]
    [InlineData("")]
    [InlineData("both?")]
    [InlineData("$")]
    [InlineData("\"pins and needles")]
    [InlineData("<nothing-of-that-name> numb")]
    public void New_NoPhrase_Throws(string phrase) => Assert.Throws<FormatException>(() => Book(phrase));

    private static bool Fits(string phrase, string text)
    {
        var lexicon = Book(phrase);
        var tokens = Tokenizer.Split(text, lexicon.Spelling);
        _ = new Surroundings(lexicon, tokens, Subject.Unknown);
        return lexicon.Said.In(tokens).Count > 0;
    }

    private static Lexicon Book(string phrase) => Lexicon.Parse(new Dictionary<string, string>
    {
        ["words"] = "{ limb: [foot, arm], part: [<limb>, hand] }",
        ["context"] = "{ negates: [not] }",
        ["signs/group"] = $"signs: {{ finding: ['{phrase}'] }}",
    });
}
