using YamlDotNet.Core;

namespace BackPainBot.Triage.Knowledge;

/// <summary>A slip in the files is named, so that the program does not start with it.</summary>
public class KnowledgeCheckTests
{
    [Fact]
    public void Load_TheRealFiles_NoProblem() => Assert.NotEmpty(TriageKnowledge.Load().Rules);

    [Fact]
    public void Parse_SoundFiles_Read() => Assert.Equal(["signs", "signs-which", "clarify"], Files.Parse().Questions.Select(q => q.Id));

    [Theory]
    [InlineData("any: [numb, weak]", "any: [numb, week]", "rule 'rule' names the finding 'week', which nothing sets.")]
    [InlineData("all: [numb] }, yes", "all: [nub] }, yes", "question 'clarify' names the finding 'nub', which nothing sets.")]
    [InlineData("leg-sign: [numb, weak]", "leg-sign: [numb, wek]", "group 'leg-sign' names the finding 'wek', which nothing sets.")]
    [InlineData("all: [class-acute]", "all: [class-cute]", "advice 'A-1' names the finding 'class-cute', which nothing sets.")]
    [InlineData("id: weak, section", "id: wek, section", "fault 'wek' names the finding 'wek', which nothing sets.")]
    [InlineData("id: clarify", "id: signs", "question 'signs' is there 2 times.")]
    [InlineData("id: G-1", "id: A-1", "advice 'A-1' is there 2 times.")]
    [InlineData("any: [numb, weak]", "any: [numb], none: [week]", "rule 'rule' names the finding 'week', which nothing sets.")]
    [InlineData("source: [nhs], ", "", "rule 'rule' names no source.")]
    [InlineData("source: [nhs]", "source: [nsh]", "rule 'rule' names the source 'nsh', which is not listed.")]
    [InlineData(", any: [numb, weak] }", " }", "rule 'rule' would always hold: give it 'all' or 'any'.")]
    [InlineData("any: [numb, weak]", "none: [numb, weak]", "rule 'rule' would always hold: give it 'all' or 'any'.")]
    [InlineData("[15, 100]", "[100, 15]", "'long' needs two numbers, the lower one first.")]
    [InlineData("[15, 100]", "[-1, 100]", "'long' needs two numbers, the lower one first.")]
    [InlineData("scores: {", "ages: { old: [9, 8] }\nscores: {", "'old' needs two numbers, the lower one first.")]
    [InlineData("[8, 10]", "[8]", "'severe' needs two numbers, the lower one first.")]
    [InlineData("options: [numb, weak]", "options: [weak]", "question 'signs' needs two options or more.")]
    [InlineData("yes: bad, ", "", "question 'clarify' needs 'yes' and 'no'.")]
    [InlineData("unsure: unsure-signs, ", "", "question 'signs' has 'again' without 'unsure'.")]
    [InlineData("id: A-1, section: S1", "id: A-1", "advice 'A-1' needs either a section of the article or a source.")]
    [InlineData("id: G-1, source: NHS", "id: G-1, source: NHS, section: S1", "advice 'G-1' needs either a section of the article or a source.")]
    [InlineData("id: A-1, section: S1", "id: A-1, section: S2", "advice 'A-1' names the section 'S2', which is not listed.")]
    [InlineData("id: weak, section: S1", "id: weak, section: S9", "fault 'weak' names the section 'S9', which is not listed.")]
    [InlineData("answers: [A-1]", "answers: [A-7]", "fault 'weak' is answered by 'A-7', which is no advice.")]
    [InlineData("numb: [numb]", "nmub: [numb]", "the lexicon names the finding 'nmub', which no question and no rule looks at.")]
    public void Parse_OneSlip_Named(string piece, string by, string problem) =>
        Assert.Contains(problem, Assert.Throws<KnowledgeException>(() => Files.Parse(piece, by)).Problems);

    [Fact]
    public void Parse_SeveralSlips_AllNamedTogether()
    {
        var thrown = Assert.Throws<KnowledgeException>(() =>
            Files.Parse("source: [nhs], any: [numb, weak]", "any: [week, wek]"));

        Assert.Equal(3, thrown.Problems.Count);
        Assert.All(thrown.Problems, p => Assert.Contains(p, thrown.Message));
        Assert.StartsWith("The triage files need mending:", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: yesNo", "knd: yesNo")]
    [InlineData("kind: yesNo", "kind: yesNo, kind: many")]
    [InlineData("kind: yesNo", "kind: perhaps")]
    [InlineData("urgency: emergency", "urgency: at-once")]
    [InlineData("groups: {", "group: {")]
    [InlineData("long: [15, 100]", "long: [15, 100], long: [16, 100]")]
    [InlineData("numb: [numb]", "numb: [numb]\nnumb: [dead]")]
    public void Parse_UnknownOrDoubledKey_Throws(string piece, string by) => Assert.ThrowsAny<YamlException>(() => Files.Parse(piece, by));

    [Theory]
    [InlineData("id: clarify, ", "")]
    [InlineData("id: rule, ", "")]
    [InlineData("id: weak, ", "")]
    [InlineData("id: weak, section: S1", "id: weak")]
    [InlineData("id: G-1, ", "")]
    public void Parse_KeyMissing_Throws(string piece, string by) => Assert.ThrowsAny<YamlException>(() => Files.Parse(piece, by));

    [Fact]
    public void Parse_SpanOfOneDay_Read() => Assert.Contains(Files.Parse("[15, 100]", "[15, 15]").Rules, r => r.Id == "rule");

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("on")]
    public void Parse_WordThatYamlOnceTookForTruth_StaysAWord(string word) =>
        Assert.Equal(word, Files.Parse("no: fine", $"no: {word}").Question("clarify")!.No);

    [Fact]
    public void Parse_ContextWithoutAKind_Named()
    {
        var lexicon = Files.Words(Files.Signs, "negates: [no]");

        Assert.Contains("the lexicon's context lacks 'reverses'.", Assert.Throws<KnowledgeException>(() => TriageKnowledge.Parse(Files.Triage, Files.Advice, lexicon)).Problems);
    }
}
