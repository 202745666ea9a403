using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>The words of cues.yaml.</summary>
internal static class CueWords
{
    private const string Splits = "splits";
    private const string Parts = "other-parts";

    private static readonly Dictionary<string, List<string>> File = YamlFile.Parse<Dictionary<string, List<string>>>(YamlFile.Embedded("en/cues.yaml"));

    /// <summary>What each phrase says.</summary>
    public static PhraseTable<Cue> Phrases { get; } = new(File
        .Where(kind => kind.Key is not (Splits or Parts))
        .SelectMany(kind => kind.Value.Select(phrase => (phrase, Enum.Parse<Cue>(kind.Key, ignoreCase: true)))));

    /// <summary>Words with which a new thought begins.</summary>
    public static FrozenSet<string> Openers { get; } = File[Splits].ToFrozenSet();

    /// <summary>Parts of the body that are no back.</summary>
    public static FrozenSet<string> OtherParts { get; } = File[Parts].ToFrozenSet();
}
