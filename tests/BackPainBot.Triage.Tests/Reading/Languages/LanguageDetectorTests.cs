using System.Text;
using System.Text.Json;

namespace BackPainBot.Triage.Reading.Languages;

public class LanguageDetectorTests
{
    private const string Unnamed = "none";

    private static readonly LanguageDetector Detector = LanguageDetector.Load();

    public static IEnumerable<object?[]> Messages =>
        SentenceFile.Of("Languages/languages").Select(m => new object?[] { Unnamed.Equals(m[0]) ? null : m[0], m[1] });

    public static IEnumerable<object[]> English =>
        SentenceFile.Of("with-signs").Concat(SentenceFile.Of("without-signs")).Select(s => new[] { s[1] });

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

    [Fact]
    public void LanguageOf_WhatPeopleWriteOnForums_IsEnglish()
    {
        var texts = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "sets", "dev.jsonl")).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!);

        Assert.DoesNotContain(texts, t => Reads.Language(t) is not null);
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
