using System.Text;

namespace BackPainBot.Triage.Reading.Languages;

public class LanguageDetectorTests
{
    private const string Unnamed = "none";

    private static readonly LanguageDetector Detector = LanguageDetector.Load();

    public static IEnumerable<object?[]> Messages =>
        Samples.Of("Languages/languages").SelectMany(l => l.Value.Select(text => new object?[] { l.Key == Unnamed ? null : l.Key, text }));

    public static IEnumerable<object[]> English =>
        Samples.Of("with-signs").Concat(Samples.Of("without-signs")).SelectMany(s => s.Value).Select(text => new object[] { text });

    [Theory]
    [MemberData(nameof(Messages))]
    public void Of_Message_IsItsLanguage(string? language, string text) => Assert.Equal(language, Detector.Of(text));

    [Theory]
    [MemberData(nameof(English))]
    public void Of_EnglishSentence_Null(string text)
    {
        Assert.Null(Detector.Of(text));
        Assert.Null(Reads.Language(text));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void LanguageOf_MessageThatIsEnglish_StaysEnglishWhereSignsAreLookedFor(string? language, string text) => Assert.Equal(language, Reads.Language(text));

    [Theory]
    [InlineData("RÜCKENSCHMERZEN  SEIT\r\nGESTERN 😀")]
    [InlineData("ruckenschmerzen seit gestern")]
    [InlineData("rueckenschmerzen seit gestern")]
    public void Of_CaseSpacesAccents_ChangeNothing(string text) => Assert.Equal("de", Detector.Of(text));

    [Fact]
    public void Of_AccentsAsMarksOfTheirOwn_AreTheSame() => Assert.Equal("de", Detector.Of("Rückenschmerzen".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Of_LongMessage_AllocatesNothing()
    {
        var text = string.Concat(Enumerable.Repeat("Ich habe seit gestern Rückenschmerzen. ", 250));
        Detector.Of(text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var language = Detector.Of(text);

        Assert.Equal("de", language);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Languages_AsShipped_AreNamedOnce() => Assert.Equal(Detector.Languages.Count(), Detector.Languages.Distinct().Count());
}
