using System.Globalization;

namespace BackPainBot.Triage.Reading;

/// <summary>The sentences of severity.yaml.</summary>
public class SeverityReaderTests
{
    public static IEnumerable<object[]> Severities => SentenceFile.Of("severity");

    [Theory]
    [MemberData(nameof(Severities))]
    public void Read_Sentence_HowBadItIsNow(string score, string text) =>
        Assert.Equal(score, SeverityReader.Read(text)?.ToString(CultureInfo.InvariantCulture) ?? "none");
}
