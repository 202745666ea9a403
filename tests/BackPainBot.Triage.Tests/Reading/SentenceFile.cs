namespace BackPainBot.Triage.Reading;

/// <summary>The files of sentences, each under what is to be read in it.</summary>
internal static class SentenceFile
{
    /// <summary>What is to be read, and the text, of each sentence of a file.</summary>
    public static IEnumerable<object[]> Of(string file) =>
        Parse<Dictionary<string, List<string>>>(file).SelectMany(kind => kind.Value.Select(text => new object[] { kind.Key, text }));

    public static T Parse<T>(string file) => YamlFile.Parse<T>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reading", $"{file}.yaml")));
}
