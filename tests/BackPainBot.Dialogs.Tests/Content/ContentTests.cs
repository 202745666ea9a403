using BackPainBot.Triage;

namespace BackPainBot.Dialogs.Content;

public sealed class ContentTests : IDisposable
{
    private static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();

    private readonly string _folder = Directory.CreateTempSubdirectory("content").FullName;

    public ContentTests()
    {
        foreach (var file in Directory.GetFiles(Chat.ContentFolder)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Load_AsShipped_IsComplete() => Assert.Equal(Say.All.Count, ConversationContent.Load(_folder, Knowledge).Texts.Count);

    [Fact]
    public void Load_SeveralSlips_ReportsAllTogether()
    {
        Change("texts.yaml", "credit:", "kredit:");
        Change("rules.yaml", "cauda-equina-saddle:", "cauda-equina-sadle:");
        Change("texts.yaml", "{lines}", "{line}");

        var problems = Assert.Throws<ContentException>(() => ConversationContent.Load(_folder, Knowledge)).Problems;

        Assert.Contains("texts: 'credit' is missing.", problems);
        Assert.Contains("texts: nothing uses 'kredit'.", problems);
        Assert.Contains("rules: 'cauda-equina-saddle' is missing.", problems);
        Assert.Contains("texts: 'summary' uses {line}, which nothing fills.", problems);
    }

    [Fact]
    public void Load_DuplicateKey_SaysWhichFile()
    {
        File.AppendAllText(Path.Combine(_folder, "texts.yaml"), "\ngreeting: Again\n");

        var exception = Assert.Throws<ContentException>(() => ConversationContent.Load(_folder, Knowledge));

        Assert.Contains("texts.yaml", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_UnknownKeyInAQuestion_IsAnError()
    {
        Change("questions.yaml", "  why: So that I ask about the right person.", "  because: So that I ask about the right person.");

        Assert.Throws<ContentException>(() => ConversationContent.Load(_folder, Knowledge));
    }

    [Fact]
    public void Load_ButtonNo_StaysText()
    {
        var content = ConversationContent.Load(_folder, Knowledge);

        Assert.Contains("no", content.Phrases["no"]);
    }

    [Fact]
    public void Load_ButtonTooLong_IsReported()
    {
        Change("questions.yaml", "button: Somebody else,", "button: Somebody else whom I know rather well,");

        var problems = Assert.Throws<ContentException>(() => ConversationContent.Load(_folder, Knowledge)).Problems;

        Assert.Contains(problems, p => p.Contains("'who'", StringComparison.Ordinal) && p.Contains("25", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_LanguageWithoutItsSentence_IsReported()
    {
        Change("languages.yaml", "it: {", "xx: {");
        Change("languages.yaml", "chiami il {number}", "chiami aiuto");
        Change("languages.yaml", "  crisis: \"Danke", "  # crisis: \"Danke");

        var problems = Assert.Throws<ContentException>(() => ConversationContent.Load(_folder, Knowledge)).Problems;

        Assert.Contains("languages: 'it' is missing.", problems);
        Assert.Contains("languages: nothing notices 'xx'.", problems);
        Assert.Contains(problems, p => p.StartsWith("languages: 'xx' does not name {number}", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("languages: 'de' needs 'emergency'", StringComparison.Ordinal));
    }

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
