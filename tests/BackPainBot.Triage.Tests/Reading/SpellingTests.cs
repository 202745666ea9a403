namespace BackPainBot.Triage.Reading;

public class SpellingTests
{
    [Theory]
    [InlineData("tingelling", "tingling")]
    [InlineData("tingeling", "tingling")]
    [InlineData("ankel", "ankle")]
    [InlineData("yesturday", "yesterday")]
    [InlineData("incontinance", "incontinence")]
    [InlineData("cudnt", "couldnt")]
    [InlineData("sooooo", "so")]
    public void Read_Misspelt_AsItWasMeant(string written, string meant) => Assert.Equal(meant, Word(written));

    [Theory]
    [InlineData("been")]
    [InlineData("bent")]
    [InlineData("fewer")]
    [InlineData("blessing")]
    [InlineData("tickled")]
    [InlineData("erectors")]
    [InlineData("Cthulhu")]
    public void Read_RealWord_StaysItself(string word) => Assert.Equal(word.ToLowerInvariant(), Word(word));

    [Theory]
    [InlineData("I can not feel", "i cannot feel")]
    [InlineData("I do not feel", "i dont feel")]
    [InlineData("between my legs", "crotch")]
    public void Split_WrittenApart_One(string text, string words) => Assert.Equal(words, string.Join(' ', Tokens(text).Select(t => t.Text)));

    private static string Word(string text) => Tokens(text).Single().Text;

    private static List<Token> Tokens(string text) => Tokenizer.Split(text, TriageKnowledge.Load().Lexicon.Spelling);
}
