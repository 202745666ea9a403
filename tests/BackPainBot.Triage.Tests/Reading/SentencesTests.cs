namespace BackPainBot.Triage.Reading;

/// <summary>The sentences of with-signs.yaml and without-signs.yaml.</summary>
public class SentencesTests
{
    public static IEnumerable<object[]> WithSign => Sentences("with-signs").SelectMany(s => s.Value.Select(text => new object[] { s.Key, text }));

    public static IEnumerable<object[]> WithoutSign => Sentences("without-signs").SelectMany(s => s.Value.Select(text => new object[] { text }));

    [Theory]
    [MemberData(nameof(WithSign))]
    public void Read_SentenceWithASign_Present(string finding, string text) => Assert.Contains(finding, Reads.Present(text));

    [Theory]
    [MemberData(nameof(WithoutSign))]
    public void Read_SentenceWithoutASign_NothingHeard(string text) =>
        Assert.DoesNotContain(Reads.Message(text).Signs, s => s.Counts);

    [Theory]
    [InlineData("No sleep last night and ")]
    [InlineData("No sleep, ")]
    [InlineData("I didn't warm up, ")]
    [InlineData("It's not getting better and ")]
    [InlineData("No idea why but ")]
    [InlineData("Never had this before, ")]
    [InlineData("I'm worried because ")]
    [InlineData("Hurt my back two years ago, now ")]
    [InlineData("My mate told me to write, ")]
    [InlineData("No fever. ")]
    public void Read_SignAfterSomethingElse_StillPresent(string before)
    {
        var missed = Sentences("with-signs").SelectMany(s => s.Value.Where(text => !Reads.Present(before + text).Contains(s.Key)));

        Assert.Empty(missed);
    }

    private static Dictionary<string, List<string>> Sentences(string file) => YamlFile.Parse<Dictionary<string, List<string>>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reading", $"{file}.yaml")));
}
