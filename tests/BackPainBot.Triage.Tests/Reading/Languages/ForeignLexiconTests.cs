namespace BackPainBot.Triage.Reading.Languages;

public class ForeignLexiconTests
{
    /// <summary>What is an emergency by itself; every language has words for it.</summary>
    private static readonly string[] Emergencies =
        ["crisis", "bladder-new", "bowel", "saddle", "sexual", "both-legs", "leg-weak", "hands-gait", "chest", "head", "belly", "dark-urine", "hard-swollen", "blow", "fever"];

    public static IEnumerable<object[]> Languages => ForeignReader.Languages.Select(l => new object[] { l });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_NamesFindingsThatEnglishNames(string language) =>
        Assert.Empty(ForeignReader.Load(language).Findings.Except(TriageKnowledge.Load().Lexicon.Findings));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_HasWordsForEveryEmergency(string language) =>
        Assert.Empty(Emergencies.Except(ForeignReader.Load(language).Findings));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_HasKnownKindsOfContextOnly(string language) =>
        Assert.Empty(ForeignReader.Load(language).ContextKinds.Except(Surroundings.Kinds));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Load_Language_IsWrittenWithoutAccents(string language)
    {
        var lines = YamlFile.Folder(language).Values.SelectMany(file => file.Split('\n')).Where(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal));

        Assert.DoesNotContain(lines, line => line != Diacritics.Fold(line) || line.Any(char.IsUpper));
    }
}
