namespace BackPainBot.Triage.Reading.Languages;

public class ForeignLexiconTests
{
    private static readonly string[] Files = ["words", "signs", "background", "context"];

    public static IEnumerable<object[]> Languages => ForeignReader.Languages.Select(l => new object[] { l });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_HasTheSignsOfEnglish(string language) =>
        Assert.Equal(TriageKnowledge.Load().Lexicon.Signs.Ids.Order(), ForeignReader.Load(language).Signs.Ids.Order());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_HasEveryKindOfContext(string language) =>
        Assert.Equal(Context.Kinds.Order(), ForeignReader.Load(language).Context.Keys.Order());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_IsWrittenWithoutAccents(string language)
    {
        var files = Files.Select(f => YamlFile.Parse<Dictionary<string, List<string>>>(YamlFile.Embedded($"{language}/{f}.yaml")));

        Assert.DoesNotContain(files.SelectMany(f => f.Values).SelectMany(p => p), p => p != Diacritics.Fold(p) || p.Any(char.IsUpper));
    }

    [Theory]
    [InlineData("numb in both legs")]
    [InlineData("legs are numb")]
    public void Parse_PartsInEitherOrder_BothFound(string text)
    {
        var lexicon = Lexicon.Parse("legs: [legs, both legs]", "sign: [numb ~ <legs>]", "{}");

        Assert.Equal("sign", Assert.Single(lexicon.Signs.In(Tokenizer.Split(text)).Select(m => m.Id).Distinct()));
    }

    [Fact]
    public void Parse_UnknownClass_Throws() =>
        Assert.Throws<FormatException>(() => Lexicon.Parse("legs: [legs]", "sign: [numb <leg>]", "{}"));
}
