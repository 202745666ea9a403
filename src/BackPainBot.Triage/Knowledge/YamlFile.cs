using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackPainBot.Triage;

/// <summary>Reads an embedded YAML file into typed records. Unknown, duplicate and missing keys are errors.</summary>
internal static class YamlFile
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .WithTypeMapping<IReadOnlyList<string>, List<string>>()
        .Build();

    public static T Parse<T>(string yaml) => Deserializer.Deserialize<T>(yaml);

    /// <summary>The embedded files of a folder, each by its path in it without ".yaml".</summary>
    public static Dictionary<string, string> Folder(string folder) => typeof(YamlFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith($"{folder}/", StringComparison.Ordinal))
        .ToDictionary(n => Path.ChangeExtension(n[(folder.Length + 1)..], null), Embedded);

    public static string Embedded(string name)
    {
        using var stream = typeof(YamlFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not embedded in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
