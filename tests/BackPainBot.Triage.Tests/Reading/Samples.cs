namespace BackPainBot.Triage.Reading;

/// <summary>The sentences of a file beside these tests, by the heading that they stand under.</summary>
internal static class Samples
{
    public static Dictionary<string, List<string>> Of(string file) => YamlFile.Parse<Dictionary<string, List<string>>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reading", $"{file}.yaml")));
}
