namespace BackPainBot.Triage.Reading.Languages;

/// <summary>The sentences of es.yaml, de.yaml and fr.yaml.</summary>
public class ForeignSignsTests
{
    private const string Harmless = "none";

    public static IEnumerable<object[]> WithSign => All
        .Where(s => s.Finding != Harmless)
        .Select(s => new object[] { s.Language, s.Finding, s.Text });

    public static IEnumerable<object[]> WithoutSign => All
        .Where(s => s.Finding == Harmless)
        .Select(s => new object[] { s.Language, s.Text });

    private static IEnumerable<(string Language, string Finding, string Text)> All =>
        from language in ForeignReader.Languages
        from finding in Samples.Of($"Languages/{language}")
        from text in finding.Value
        select (language, finding.Key, text);

    [Theory]
    [MemberData(nameof(WithSign))]
    public void Read_SentenceWithASign_Present(string language, string finding, string text)
    {
        Assert.Equal(language, Reads.Language(text));
        Assert.Contains(finding, Reads.Present(text));
    }

    [Theory]
    [MemberData(nameof(WithoutSign))]
    public void Read_SentenceWithoutASign_NothingHeard(string language, string text)
    {
        Assert.Equal(language, Reads.Language(text));
        Assert.DoesNotContain(Reads.Present(text), f => !f.StartsWith("region-", StringComparison.Ordinal));
    }
}
