using BackPainBot.Triage;

namespace BackPainBot.Dialogs.Content;

public sealed class TopicCheckTests : IDisposable
{
    private static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();

    private readonly string _folder = Directory.CreateTempSubdirectory("content").FullName;

    public TopicCheckTests()
    {
        foreach (var file in Directory.GetFiles(Chat.ContentFolder)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("{ id: new, asks: [new], text: A. }", "topics: 'new' needs 'section', 'source' or 'from'.")]
    [InlineData("{ id: new, asks: [new], source: NHS }", "topics: 'new' needs either 'text' or 'from'.")]
    [InlineData("{ id: new, asks: [new], text: A., from: K-1 }", "topics: 'new' needs either 'text' or 'from'.")]
    [InlineData("{ id: new, asks: [new], text: A., source: NHS, section: S1 }", "topics: 'new' has more than one of 'section', 'source' and 'from'.")]
    [InlineData("{ id: new, asks: [new], text: A., section: S9 }", "topics: 'new' names the section 'S9', which the article does not have.")]
    [InlineData("{ id: new, asks: [new], from: K-99 }", "topics: 'new' names 'K-99', which is no advice.")]
    [InlineData("{ id: new, asks: [new], text: A., source: NHS, advice: [G-NONE] }", "topics: 'new' names 'G-NONE', which is no advice.")]
    [InlineData("{ id: new, asks: [new], text: 'Call {phone}.', source: NHS }", "topics: 'new' uses {phone}, which nothing fills.")]
    [InlineData("{ id: new, text: A., source: NHS }", "topics: 'new' needs an id and patterns.")]
    [InlineData("{ id: new, asks: ['a \"b'], text: A., source: NHS }", "topics: 'new': 'a \"b' is no pattern.")]
    [InlineData("{ id: normal, asks: [new], text: A., source: NHS }", "topics: 'normal' is there twice.")]
    public void Load_TopicWithASlip_IsReported(string topic, string problem) => Assert.Contains(problem, Problems("topics-broad.yaml", topic));

    [Fact]
    public void Load_RemarkWithASource_IsReported() =>
        Assert.Contains("remarks: 'new' says where it is from, so it belongs in topics.", Problems("remarks.yaml", "{ id: new, says: [new], text: A., source: NHS }"));

    [Fact]
    public void Load_TopicWithAnUnknownKey_IsAnError() => Assert.NotEmpty(Problems("topics-care.yaml", "{ id: new, asks: [new], txt: A., source: NHS }"));

    private IReadOnlyList<string> Problems(string file, string entry)
    {
        File.AppendAllText(Path.Combine(_folder, file), $"- {entry}\n");
        return Assert.Throws<ContentException>(() => ConversationContent.Load(_folder, Knowledge)).Problems;
    }
}
