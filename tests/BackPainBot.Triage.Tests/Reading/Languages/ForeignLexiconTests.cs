namespace BackPainBot.Triage.Reading.Languages;

public class ForeignLexiconTests
{
    public static IEnumerable<object[]> Languages => ForeignReader.Languages.Select(l => new object[] { l });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_NamesSignsThatEnglishNamesToo(string language) =>
        Assert.Empty(ForeignReader.Load(language).Findings.Except(TriageKnowledge.Load().Lexicon.Findings));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_HasEverySignOfAnUrgentRule(string language)
    {
        var knowledge = TriageKnowledge.Load();
        var urgent = knowledge.Rules.Where(r => r.Urgency >= Urgency.SameDay).SelectMany(r => r.All.Concat(r.Any)).Intersect(knowledge.Lexicon.Findings);

        Assert.Empty(urgent.Except(ForeignReader.Load(language).Findings));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_NamesKindsOfContextThatThereAre(string language) =>
        Assert.Empty(ForeignReader.Load(language).ContextKinds.Except(Surroundings.Kinds));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_IsWrittenWithoutAccents(string language)
    {
        var lines = YamlFile.Folder(language).Values.SelectMany(f => f.Split('\n')).Where(l => !l.StartsWith('#'));

        Assert.DoesNotContain(lines, l => l != string.Concat(l.Select(Letters.Plain)));
    }
}
