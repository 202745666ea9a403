namespace BackPainBot.Triage.Reading;

/// <summary>The sentences of bouts.yaml.</summary>
public class BoutReaderTests
{
    public static IEnumerable<object[]> Bouts => SentenceFile.Of("bouts");

    [Theory]
    [MemberData(nameof(Bouts))]
    public void Read_Sentence_HowOftenThePainCame(string bout, string text) => Assert.Equal(bout == "none" ? null : $"bout-{bout}", BoutReader.Read(Tokenizer.Split(text)));

    [Fact]
    public void Read_AnySentence_SetsAnOptionOfTheQuestion()
    {
        var options = TriageKnowledge.Load().Question("bouts")!.Options;

        Assert.All(Bouts.Where(b => (string)b[0] != "none"), b => Assert.Contains($"bout-{b[0]}", options));
    }
}
